namespace Microsoft.Bot.Schema;

/// <summary>Names of the events the framework itself raises.</summary>
public static class ActivityEventNames
{
    /// <summary>A bot goes on with a conversation it stored a reference to.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>A bot started a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
