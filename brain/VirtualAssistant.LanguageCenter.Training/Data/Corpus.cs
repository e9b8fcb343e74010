using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;

namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>Everything a network learns from and is chosen by: labels, texts, known words, feature rows.</summary>
internal sealed class Corpus
{
    private readonly Dictionary<string, int> places;
    private readonly Phrases phrases;
    private readonly CorpusOptions options;

    public Corpus(Clinc150 clinc, IReadOnlyList<IntentExample> skillExamples, Lexicon lexicon, CorpusOptions options)
    {
        this.options = options;
        var train = clinc.Read("train");
        Clinc150Labels = [.. train.Select(entry => entry.Label).Distinct().Order(StringComparer.Ordinal)];
        var own = skillExamples.Select(example => example.Label).Distinct().Except(Clinc150Labels).Order(StringComparer.Ordinal);
        Labels = [.. Clinc150Labels, .. own, IntentModelDescription.OutOfScopeLabel];
        places = Labels.Select((label, place) => (label, place)).ToDictionary(entry => entry.label, entry => entry.place, StringComparer.Ordinal);
        ProductNames = skillExamples.DistinctBy(example => example.Label).ToDictionary(example => example.Label, example => example.Intent, StringComparer.Ordinal);

        phrases = Phrases.Own(lexicon);
        var skills = skillExamples.Select(example => (example.Text, example.Label));
        Training =
        [
            .. Examples(train),
            .. Enumerable.Repeat(Examples(clinc.Read("oos_train_plus")), options.OutOfScopeTimes).SelectMany(list => list),
            .. Enumerable.Repeat(Examples(skills), options.SkillTimes).SelectMany(list => list),
        ];
        Validation = [.. Examples(clinc.Read("val"))];
        OutOfScopeValidation = [.. Examples(clinc.Read("oos_val"))];

        List<Example> all = [.. Training, .. Draw(new Random(options.Seed), options.VocabularyDraws)];
        Wording = new Wording(MostFrequent(all.SelectMany(example => example.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Concat(lexicon.Words.Order(StringComparer.Ordinal)));
        Extractor = new FeatureExtractor(lexicon, Wording);
        Rows = new FeatureRows(FrequentFeatures(all));
    }

    public string[] Clinc150Labels { get; }

    /// <summary>Those of CLINC150, those of the skills, and "out of scope" as the last.</summary>
    public string[] Labels { get; }

    /// <summary>The skills' name of each label that a skill serves.</summary>
    public Dictionary<string, string> ProductNames { get; }

    public IReadOnlyList<Example> Training { get; }

    public IReadOnlyList<Example> Validation { get; }

    public IReadOnlyList<Example> OutOfScopeValidation { get; }

    public Wording Wording { get; }

    public FeatureExtractor Extractor { get; }

    public FeatureRows Rows { get; }

    /// <summary>What is learned from in one round: the examples, and so many fresh texts of the phrases.</summary>
    public List<Example> Round(Random random) => [.. Training, .. Draw(random, 1)];

    private IEnumerable<Example> Examples(IEnumerable<(string Text, string Label)> entries) =>
        entries.Select(entry => new Example(TextNormalizer.Normalize(entry.Text), places[entry.Label]));

    private IEnumerable<Example> Draw(Random random, int times)
    {
        foreach (var label in phrases.Patterns.Keys.Where(places.ContainsKey).Order(StringComparer.Ordinal))
        {
            var count = times * (label == IntentModelDescription.OutOfScopeLabel ? options.OutOfScopeDraws : options.Draws);
            for (var draw = 0; draw < count; draw++)
            {
                yield return new Example(TextNormalizer.Normalize(phrases.Draw(label, random)), places[label]);
            }
        }
    }

    private static IEnumerable<string> MostFrequent(IEnumerable<string> words) => words
        .CountBy(word => word)
        .OrderByDescending(entry => entry.Value)
        .ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => entry.Key);

    /// <summary>The features of most texts, each with its row.</summary>
    private uint[] FrequentFeatures(IEnumerable<Example> examples)
    {
        var counts = new Dictionary<uint, int>();
        var features = new TextFeatures();
        var inThisText = new HashSet<uint>();
        foreach (var example in examples)
        {
            Extractor.Extract(example.Text, features);
            inThisText.Clear();
            foreach (var value in features.Values.AsSpan(0, features.Count))
            {
                if (inThisText.Add(value))
                {
                    counts[value] = counts.GetValueOrDefault(value) + 1;
                }
            }
        }

        return [.. counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(options.MostRows).Select(entry => entry.Key)];
    }
}
