using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.People;

/// <summary>Keeps one person from taking everybody's time.</summary>
public interface ISpeakingLimit
{
    /// <summary>Takes one thing that <paramref name="person"/> wants to say from their allowance.</summary>
    /// <returns>Zero when they may say it; otherwise how long to wait, and nothing is taken.</returns>
    ValueTask<TimeSpan> TakeAsync(PersonId person, SpeakingAllowance allowance, CancellationToken cancellationToken);
}

/// <summary>How much a person may say.</summary>
/// <param name="PerSecond">On average; more than 0.</param>
/// <param name="Burst">At once; 1 or more.</param>
public sealed record SpeakingAllowance(double PerSecond, int Burst);
