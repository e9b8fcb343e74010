using System.Text.Json.Serialization;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>What belongs to a trained network besides its weights; kept in the metadata of the ONNX file.</summary>
internal sealed record IntentModelDescription
{
    /// <summary>The key of the metadata.</summary>
    public const string Key = "intents";

    public const string OutOfScopeLabel = "oos";

    /// <summary>In the order of the scores; <see cref="OutOfScopeLabel"/> is the last.</summary>
    public required string[] Labels { get; init; }

    /// <summary>How many of the labels, from the first, are those of CLINC150.</summary>
    public required int Clinc150Labels { get; init; }

    /// <summary>The product's name of each label that a skill serves; a name may have several labels.</summary>
    public required Dictionary<string, string> ProductNames { get; init; }

    /// <summary>Scores are divided by it before they become probabilities.</summary>
    public required float Temperature { get; init; }

    public required OutOfScopeScale OutOfScope { get; init; }

    /// <summary>Every known word, most frequent first, between spaces: slips are mended towards them.</summary>
    public required string Words { get; init; }

    /// <summary>The hash of the feature of each row of the embedding table: base64 of little-endian 32-bit numbers.</summary>
    public required string Rows { get; init; }
}

/// <summary>Turns what the network shows of a text into the probability that it is out of scope: a logistic regression.</summary>
/// <param name="OfLabel">Weight of the score of the label "out of scope", less that of all others together.</param>
/// <param name="OfBest">Weight of the log-odds of the best intent.</param>
/// <param name="OfEnergy">Weight of the scores of all intents together.</param>
internal sealed record OutOfScopeScale(double Bias, double OfLabel, double OfBest, double OfEnergy)
{
    /// <summary>From this probability on a text counts as out of scope.</summary>
    public const double Threshold = 0.5;

    public double Probability(OutOfScopeSigns signs) =>
        1 / (1 + Math.Exp(-(Bias + (OfLabel * signs.Label) + (OfBest * signs.Best) + (OfEnergy * signs.Energy))));
}

/// <summary>What the scores of a text say about its being out of scope.</summary>
internal readonly record struct OutOfScopeSigns(double Label, double Best, double Energy)
{
    /// <param name="scores">One a label, "out of scope" last.</param>
    public static OutOfScopeSigns Of(ReadOnlySpan<float> scores)
    {
        var best = float.NegativeInfinity;
        foreach (var score in scores[..^1])
        {
            best = Math.Max(best, score);
        }

        var sum = 0d;
        foreach (var score in scores[..^1])
        {
            sum += Math.Exp(score - best);
        }

        var energy = best + Math.Log(sum);
        var share = Math.Clamp(1 / sum, 1e-6, 1 - 1e-6);
        return new(scores[^1] - energy, Math.Log(share / (1 - share)), energy);
    }
}

[JsonSerializable(typeof(IntentModelDescription))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class IntentModelJson : JsonSerializerContext;
