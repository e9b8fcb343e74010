namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the container that is active, or that the active dialog is in.</summary>
public class DialogMemoryScope : MemoryScope
{
    public DialogMemoryScope()
        : base(ScopePath.Dialog)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Holder(dc)?.State;
    }

    public override void SetMemory(DialogContext dc, object? memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        var holder = Holder(dc)
            ?? throw new InvalidOperationException("Cannot set DialogMemoryScope. There is no active dialog or parent dialog in the context");
        holder.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory)!;
    }

    private static DialogInstance? Holder(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer ? active : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
}
