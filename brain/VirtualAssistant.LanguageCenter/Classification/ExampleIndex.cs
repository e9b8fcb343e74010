using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Finds the example that a text is most like, by the words, pieces of words and pairs of words they share.</summary>
/// <remarks>Rare words weigh more than common ones. No training is needed: this is how a new skill is understood on its first day.</remarks>
internal sealed class ExampleIndex
{
    private readonly FeatureExtractor extractor;
    private readonly Wording wording;
    private readonly IntentExample[] examples;
    private readonly Dictionary<uint, List<(int Example, float Weight)>> byFeature = [];

    public ExampleIndex(IReadOnlyList<IntentExample> examples, FeatureExtractor extractor, Wording wording)
    {
        (this.extractor, this.wording, this.examples) = (extractor, wording, [.. examples]);
        for (var index = 0; index < this.examples.Length; index++)
        {
            foreach (var (feature, weight) in Weigh(this.examples[index].Text))
            {
                if (!byFeature.TryGetValue(feature, out var list))
                {
                    byFeature[feature] = list = [];
                }

                list.Add((index, weight));
            }
        }
    }

    /// <summary>The nearest example and how alike it is, from 0 to 1; null when there is none that shares anything.</summary>
    public (IntentExample Example, double Likeness)? Find(string text)
    {
        var sums = new float[examples.Length];
        foreach (var (feature, weight) in Weigh(text))
        {
            if (byFeature.TryGetValue(feature, out var list))
            {
                foreach (var (example, other) in list)
                {
                    sums[example] += weight * other;
                }
            }
        }

        var best = Array.IndexOf(sums, sums.DefaultIfEmpty().Max());
        return best < 0 || sums[best] <= 0 ? null : (examples[best], Math.Min(1, sums[best]));
    }

    /// <summary>The features of a text with weights whose squares sum to one.</summary>
    private Dictionary<uint, float> Weigh(string text)
    {
        var normalized = TextNormalizer.Normalize(text);
        var features = new TextFeatures();
        extractor.Extract(normalized, features);
        var words = normalized.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var weights = new Dictionary<uint, float>();
        for (var word = 0; word < features.Words; word++)
        {
            Add(features.Start(word), features.End(word), wording.Rarity(words[word]));
        }

        Add(features.WholeStart, features.Count, 0.5f);
        var length = MathF.Sqrt(weights.Values.Sum(weight => weight * weight));
        return weights.ToDictionary(entry => entry.Key, entry => entry.Value / length);

        void Add(int from, int to, float rarity)
        {
            for (var index = from; index < to; index++)
            {
                weights[features.Values[index]] = weights.GetValueOrDefault(features.Values[index]) + (features.Weights[index] * rarity);
            }
        }
    }
}
