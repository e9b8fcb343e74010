using VirtualAssistant.LanguageCenter.Training.Networks;

namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>How many networks of which size learn for how long.</summary>
internal sealed record TrainingPlan
{
    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public NetworkShape Shape { get; init; } = new() { Labels = 0 };

    /// <summary>Networks that answer together.</summary>
    public int Networks { get; init; } = 4;

    public int Rounds { get; init; } = 16;

    public TrainingOptions Options { get; init; } = new();
}
