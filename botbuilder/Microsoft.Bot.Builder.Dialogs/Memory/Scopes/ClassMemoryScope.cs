namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the active dialog object. Read-only.</summary>
public class ClassMemoryScope : MemoryScope
{
    public ClassMemoryScope()
        : base(ScopePath.Class, includeInSnapshot: false)
    {
    }

    public override object? GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is { } dialog ? Properties(dialog) : null;
    }

    public override void SetMemory(DialogContext dc, object? memory) => throw new NotSupportedException("You can't modify the class scope.");

    internal static Dictionary<string, object?> Properties(Dialog dialog)
    {
        var properties = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in ObjectPath.Readable(dialog.GetType()))
        {
            properties[property.Name] = property.GetValue(dialog);
        }

        return properties;
    }
}
