namespace Microsoft.Bot.Schema;

/// <summary>What a contact relation update did.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
