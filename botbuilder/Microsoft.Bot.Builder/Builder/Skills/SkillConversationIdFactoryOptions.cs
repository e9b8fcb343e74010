using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>What the id of a conversation with a skill stands for.</summary>
public class SkillConversationIdFactoryOptions
{
    /// <summary>The audience of the tokens of whoever called this bot.</summary>
    public string? FromBotOAuthScope { get; set; }

    /// <summary>The app id of this bot.</summary>
    public string? FromBotId { get; set; }

    /// <summary>The activity that leads to the call.</summary>
    public Activity Activity { get; set; } = null!;

    public BotFrameworkSkill BotFrameworkSkill { get; set; } = null!;
}
