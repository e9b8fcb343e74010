using System.Collections.Immutable;

namespace VirtualAssistant.LanguageCenter.Evaluation;

/// <summary>How well texts were understood. Shares run from 0 to 1 and are NaN where there was nothing to measure.</summary>
public sealed record NluReport
{
    public required int InScope { get; init; }

    public required int OutOfScope { get; init; }

    /// <summary>Right intents of the texts in scope, as if nothing were ever rejected.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Right intents of the texts in scope, a rejected one counting as wrong.</summary>
    public required double AccuracyAtThreshold { get; init; }

    /// <summary>Rejected ones of the texts out of scope.</summary>
    public required double OutOfScopeRecall { get; init; }

    /// <summary>Area under the receiver operating characteristic of the out-of-scope score.</summary>
    public required double Auroc { get; init; }

    /// <summary>Expected calibration error over the texts in scope, in fifteen bins.</summary>
    public required double CalibrationError { get; init; }

    public required ImmutableArray<CalibrationBin> Bins { get; init; }

    /// <summary>What was taken for what, most frequent first; "oos" for what was rejected.</summary>
    public required ImmutableArray<Confusion> Confusions { get; init; }

    public required TimeSpan MedianLatency { get; init; }

    /// <summary>What 99 of 100 texts stay below.</summary>
    public required TimeSpan SlowLatency { get; init; }
}

/// <summary>Answers given with about the same confidence, and how many were right.</summary>
public readonly record struct CalibrationBin(int Count, double Confidence, double Accuracy);

public readonly record struct Confusion(string Expected, string Found, int Count);
