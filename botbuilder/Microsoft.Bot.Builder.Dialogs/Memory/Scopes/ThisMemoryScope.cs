namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the active dialog.</summary>
public class ThisMemoryScope : MemoryScope
{
    public ThisMemoryScope()
        : base(ScopePath.This)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog?.State;
    }

    public override void SetMemory(DialogContext dc, object? memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        var active = dc.ActiveDialog ?? throw new InvalidOperationException("Cannot set ThisMemoryScope. There is no active dialog in the current context.");
        active.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory)!;
    }
}
