namespace Microsoft.Bot.Schema;

/// <summary>On which side of a conversation an account stands.</summary>
public static class RoleTypes
{
    public const string User = "user";
    public const string Bot = "bot";
    public const string Skill = "skill";
}
