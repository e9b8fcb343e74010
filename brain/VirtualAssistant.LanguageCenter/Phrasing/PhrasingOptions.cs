using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>How the assistant speaks. Bound from <c>Phrasing</c>.</summary>
public sealed class PhrasingOptions
{
    /// <summary>The tone of what the assistant says: <c>Plain</c>, <c>Brief</c> or <c>Friendly</c>. Default Plain.</summary>
    public Tone Tone { get; set; } = Tone.Plain;

    /// <summary>A folder with text files (<c>*.texts.en.txt</c>) that replace shipped texts of the same name as soon as they are saved.
    /// Default none.</summary>
    public string? TextsDirectory { get; set; }
}
