namespace Microsoft.Bot.Schema;

/// <summary>How important the sender finds an activity.</summary>
public static class ActivityImportance
{
    public const string Low = "low";
    public const string Normal = "normal";
    public const string High = "high";
}
