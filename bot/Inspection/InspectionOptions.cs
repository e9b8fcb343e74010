namespace VirtualAssistant.Bot.Inspection;

/// <summary>Whether conversations can be looked at in an Emulator. Bound from <c>Inspection</c>.</summary>
internal sealed class InspectionOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Inspection";

    /// <summary>Default: only while no <c>MicrosoftAppId</c> is set, which is on a developer's machine.</summary>
    public bool? Enabled { get; set; }
}
