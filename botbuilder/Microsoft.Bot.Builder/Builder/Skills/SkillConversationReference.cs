using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>The conversation a skill was called from.</summary>
public class SkillConversationReference
{
    public ConversationReference ConversationReference { get; set; } = null!;

    /// <summary>The audience of the caller's tokens.</summary>
    public string OAuthScope { get; set; } = null!;
}
