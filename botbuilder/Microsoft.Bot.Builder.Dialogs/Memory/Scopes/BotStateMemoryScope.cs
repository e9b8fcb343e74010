namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>A bot state that the turn carries.</summary>
public class BotStateMemoryScope<T>(string name) : MemoryScope(name)
    where T : BotState
{
    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return State(dc)?.GetCachedState(dc.Context)?.State;
    }

    public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException("You cannot replace the root BotState object");

    public override Task LoadAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return State(dc)?.LoadAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;
    }

    public override Task SaveChangesAsync(DialogContext dc, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return State(dc)?.SaveChangesAsync(dc.Context, force, cancellationToken) ?? Task.CompletedTask;
    }

    public override Task DeleteAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return State(dc)?.DeleteAsync(dc.Context, cancellationToken) ?? Task.CompletedTask;
    }

    private static T? State(DialogContext dc) => dc.Context.TurnState.Get<T>();
}
