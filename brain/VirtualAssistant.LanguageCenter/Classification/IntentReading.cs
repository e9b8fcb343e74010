using System.Collections.Immutable;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>What a model makes of a text.</summary>
/// <param name="Intents">The three most likely, best first; a confidence is the probability that the intent is the right one. Empty for
/// a text without words.</param>
/// <param name="OutOfScope">From 0 to 1: the probability that none of the known intents is meant.</param>
/// <param name="IsOutOfScope">Whether that is likely enough to say so: the threshold belongs to the model.</param>
public sealed record IntentReading(ImmutableArray<Intent> Intents, double OutOfScope, bool IsOutOfScope)
{
    public const int Most = 3;

    /// <summary>What a text without words is read as.</summary>
    public static IntentReading Nothing { get; } = new([], 1, true);

    public Intent? Best => Intents.IsEmpty ? null : Intents[0];

    /// <summary>How far the best is ahead of the second, from 0 to 1; a small one is worth a question.</summary>
    public double Margin => Intents.Length switch
    {
        0 => 0,
        1 => Intents[0].Confidence,
        _ => Intents[0].Confidence - Intents[1].Confidence,
    };

    public bool Equals(IntentReading? other) =>
        other is not null && OutOfScope.Equals(other.OutOfScope) && IsOutOfScope == other.IsOutOfScope
        && Intents.AsSpan().SequenceEqual(other.Intents.AsSpan());

    public override int GetHashCode() => HashCode.Combine(OutOfScope, Best);
}
