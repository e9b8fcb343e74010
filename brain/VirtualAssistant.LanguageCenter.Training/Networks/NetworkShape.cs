namespace VirtualAssistant.LanguageCenter.Training.Networks;

/// <summary>The size of a network and how it is kept from learning by heart.</summary>
internal sealed record NetworkShape
{
    /// <summary>Numbers in the vector of a word.</summary>
    public int Width { get; init; } = 32;

    /// <summary>Patterns of neighbouring words that are looked for; 0 for a plain sum of words.</summary>
    public int Filters { get; init; } = 128;

    /// <summary>Words a pattern spans; odd.</summary>
    public int Taps { get; init; } = 3;

    public int Hidden { get; init; } = 192;

    public required int Labels { get; init; }

    /// <summary>Share of single features left out of each example.</summary>
    public float FeatureDropout { get; init; } = 0.05f;

    /// <summary>Share of whole words left out of each example.</summary>
    public float WordDropout { get; init; } = 0.04f;

    /// <summary>Share of the summary of a text that is left out.</summary>
    public float Dropout { get; init; } = 0.2f;

    public float HiddenDropout { get; init; } = 0.25f;

    public int LabelsPadded => Matrix.Padded(Labels);

    public int Summary => Filters + (2 * Width);
}
