using VirtualAssistant.LanguageCenter.Training.Networks;

namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>How many networks of which size learn for how long.</summary>
internal sealed record TrainingPlan
{
    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = 2;

    public NetworkShape Teacher { get; init; } = new() { Labels = 0 };

    public int Teachers { get; init; } = 6;

    public int TeacherRounds { get; init; } = 12;

    public NetworkShape Student { get; init; } = new() { Labels = 0 };

    /// <summary>Networks in the model that is shipped.</summary>
    public int Students { get; init; } = 2;

    public int StudentRounds { get; init; } = 18;

    public TrainingOptions Options { get; init; } = new();
}
