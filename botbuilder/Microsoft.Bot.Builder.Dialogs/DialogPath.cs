namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths of what the system keeps in a dialog's memory.</summary>
public static class DialogPath
{
    /// <summary>Counts the events of the conversation; what is tracked remembers the count of its last change.</summary>
    public const string EventCounter = "dialog.eventCounter";

    public const string ExpectedProperties = "dialog.expectedProperties";
    public const string DefaultOperation = "dialog.defaultOperation";
    public const string LastTriggerEvent = "dialog.lastTriggerEvent";
    public const string RequiredProperties = "dialog.requiredProperties";
    public const string Retries = "dialog.retries";
    public const string LastIntent = "dialog.lastIntent";

    /// <summary>Bare property names under these are found below <see cref="ScopePath.Dialog"/>.</summary>
    public static string GetPropertyName(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        return property.Replace("dialog.", "", StringComparison.Ordinal);
    }
}
