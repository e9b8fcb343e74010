namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the container object that is active, or that the active dialog is in. Read-only.</summary>
public class DialogClassMemoryScope : MemoryScope
{
    public DialogClassMemoryScope()
        : base(ScopePath.DialogClass, includeInSnapshot: false)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog)
        {
            if (dialog is not DialogContainer && dc.Parent?.ActiveDialog is { } outer && dc.Parent.FindDialog(outer.Id) is { } container)
            {
                return ClassMemoryScope.Properties(container);
            }

            return ClassMemoryScope.Properties(dialog);
        }

        return null;
    }

    public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException("You can't modify the dialogclass scope.");
}
