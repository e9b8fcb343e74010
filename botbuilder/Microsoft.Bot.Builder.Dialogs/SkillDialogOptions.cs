using Microsoft.Bot.Builder.Skills;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The skill a <see cref="SkillDialog"/> calls, and how.</summary>
public class SkillDialogOptions
{
    /// <summary>The app id of the bot that calls.</summary>
    public string BotId { get; set; } = null!;

    public BotFrameworkClient SkillClient { get; set; } = null!;

    /// <summary>Where the skill sends its activities back to.</summary>
    public Uri SkillHostEndpoint { get; set; } = null!;

    public BotFrameworkSkill Skill { get; set; } = null!;

    public SkillConversationIdFactoryBase ConversationIdFactory { get; set; } = null!;

    /// <summary>Saved before every call: the skill may answer before the turn has ended.</summary>
    public ConversationState ConversationState { get; set; } = null!;

    /// <summary>The OAuth connection whose tokens are exchanged for the skill (single sign-on); empty means none are.</summary>
    public string? ConnectionName { get; set; }
}
