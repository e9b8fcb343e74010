namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>Which dialogs are on the stack. Read-only.</summary>
public class DialogContextMemoryScope : MemoryScope
{
    public DialogContextMemoryScope()
        : base(ScopePath.DialogContext, includeInSnapshot: false)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stack = new List<object?>();
        for (var current = dc; current != null; current = current.Parent)
        {
            foreach (var instance in current.Stack)
            {
                stack.Add(instance.Id);
            }
        }

        return new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["stack"] = stack,
            ["activeDialog"] = dc.ActiveDialog?.Id,
            ["parent"] = dc.Parent?.ActiveDialog?.Id,
        };
    }

    public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException("You can't modify the dialogcontext scope.");
}
