namespace Microsoft.Bot.Builder.Skills;

/// <summary>Another bot this one can call.</summary>
public class BotFrameworkSkill
{
    /// <summary>The name the calling bot knows it by.</summary>
    public string Id { get; set; } = null!;

    public string AppId { get; set; } = null!;

    /// <summary>Where it takes activities.</summary>
    public Uri SkillEndpoint { get; set; } = null!;
}
