namespace Microsoft.Bot.Builder.Skills;

/// <summary>Takes what skills send back.</summary>
public class SkillHandler
{
    /// <summary>The turn state key of the reference of the conversation a skill answers to.</summary>
    public static readonly string SkillConversationReferenceKey = "Microsoft.Bot.Builder.Skills.SkillConversationReference";
}
