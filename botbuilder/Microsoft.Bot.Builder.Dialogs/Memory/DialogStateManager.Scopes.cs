using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <content>The scopes memory is made of.</content>
public partial class DialogStateManager
{
    public DialogStateManagerConfiguration Configuration
    {
        get => _configuration ??= SharedConfiguration(_dialogContext.Context.TurnState);
        set => _configuration = value;
    }

    public virtual MemoryScope? GetMemoryScope(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            var scope = scopes[i];
            if (scope.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return scope;
            }
        }

        return null;
    }

    /// <summary>The scope a path starts with, and the path inside it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It starts with none.</exception>
    public virtual MemoryScope ResolveMemoryScope(string path, out string remainingPath)
    {
        ArgumentNullException.ThrowIfNull(path);
        var end = path.AsSpan().IndexOfAny('.', '[');
        var name = end < 0 ? path : path[..end];
        if (GetMemoryScope(name) is not { } scope)
        {
            throw new ArgumentOutOfRangeException(
                nameof(path), $"'{path}' does not match memory scopes:[{string.Join(',', Scopes.Select(known => known.Name))}]");
        }

        remainingPath = end < 0 ? "" : path[end] == '.' ? path[(end + 1)..] : path[end..];
        return scope;
    }

    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            await scopes[i].LoadAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        var scopes = Scopes;
        for (var i = 0; i < scopes.Count; i++)
        {
            await scopes[i].SaveChangesAsync(_dialogContext, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes what a scope keeps, then saves.</summary>
    public async Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default)
    {
        if (GetMemoryScope(name) is { } scope)
        {
            await scope.DeleteAsync(_dialogContext, cancellationToken).ConfigureAwait(false);
        }
    }

    // A turn shares a configuration once somebody looked at one and may have changed it; until then, the process does.
    private IList<MemoryScope> Scopes => InUse.MemoryScopes;

    private IList<IPathResolver> PathResolvers => InUse.PathResolvers;

    private DialogStateManagerConfiguration InUse =>
        _configuration ?? _dialogContext.Context.TurnState.Get<DialogStateManagerConfiguration>() ?? DefaultMemory.Untouched;

    private static DialogStateManagerConfiguration SharedConfiguration(TurnContextStateCollection turnState)
    {
        if (turnState.Get<DialogStateManagerConfiguration>() is { } shared)
        {
            return shared;
        }

        var made = DefaultMemory.Create();
        turnState.Set(made);
        return made;
    }
}
