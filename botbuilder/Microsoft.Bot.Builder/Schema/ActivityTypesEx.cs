namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never travel.</summary>
public static class ActivityTypesEx
{
    /// <summary>Makes the adapter wait <c>value</c> milliseconds between two activities.</summary>
    public const string Delay = "delay";

    /// <summary>How a bot hands the answer of an invoke to its adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
