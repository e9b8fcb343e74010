namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>One root of memory paths.</summary>
public abstract class MemoryScope(string name, bool includeInSnapshot = true)
{
    /// <summary>The first part of the paths.</summary>
    public string Name { get; set; } = name;

    /// <summary>Whether traces show this memory.</summary>
    public bool IncludeInSnapshot { get; set; } = includeInSnapshot;

    /// <summary>The object behind the scope, or null when there is none here.</summary>
    public abstract object? GetMemory(DialogContext dc);

    /// <summary>Replaces the object behind the scope.</summary>
    public abstract void SetMemory(DialogContext dc, object? memory);

    public virtual Task LoadAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public virtual Task SaveChangesAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    public virtual Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
