namespace Microsoft.Bot.Schema;

/// <summary>Reactions every channel knows.</summary>
public static class MessageReactionTypes
{
    public const string Like = "like";
    public const string PlusOne = "plusOne";
}
