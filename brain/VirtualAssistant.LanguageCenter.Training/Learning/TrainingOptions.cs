namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>How networks learn.</summary>
internal sealed record TrainingOptions
{
    /// <summary>Size of a step at its height.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Share of the time in which the step grows to its height.</summary>
    public float WarmUp { get; init; } = 0.05f;

    public float Decay { get; init; } = 0.01f;

    /// <summary>Probability that is spread over all labels instead of given to the right one.</summary>
    public float Smoothing { get; init; } = 0.1f;

    /// <summary>Share of texts in which words give way to others of their kind, and share of their words.</summary>
    public double ExchangeShare { get; init; } = 0.3;

    public double ExchangedWords { get; init; } = 0.3;

    /// <summary>Share of texts with slips, and share of their words.</summary>
    public double MisspellShare { get; init; } = 0.2;

    public double MisspeltWords { get; init; } = 0.2;

    /// <summary>Share of texts with greetings and hesitation around them.</summary>
    public double FillShare { get; init; } = 0.15;
}
