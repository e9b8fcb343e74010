using System.Diagnostics;
using System.Globalization;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Evaluation;
using VirtualAssistant.LanguageCenter.Training.Data;
using VirtualAssistant.LanguageCenter.Training.Learning;

namespace VirtualAssistant.LanguageCenter.Training;

/// <summary>Trains, writes the model, measures it and writes its card.</summary>
internal sealed class TrainCommand(TrainArguments arguments, TextWriter console)
{
    private const int NoiseSeed = 4;
    private const double MisspeltWords = 0.2;

    public async Task RunAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var lexicon = Lexicon.English;
        var corpus = new Corpus(new Clinc150(arguments.Data), SkillExamples(), lexicon, new CorpusOptions());
        await console.WriteLineAsync(
            $"{corpus.Training.Count} examples of {corpus.Labels.Length} labels, {corpus.Wording.Words.Count} words, {corpus.Rows.Count} features");
        var plan = new TrainingPlan();
        var model = new IntentTraining(corpus, lexicon, plan, TextWriter.Synchronized(console).WriteLine).Run();
        await File.WriteAllBytesAsync(arguments.Output, model);

        using var written = OnnxIntentModel.Load(arguments.Output);
        var card = new ModelCard
        {
            Model = model,
            Networks = plan.Networks,
            Description = written.Description,
            TrainingTime = Stopwatch.GetElapsedTime(started),
            Scores = Measure(written, lexicon),
        };
        var path = Path.Combine(Path.GetDirectoryName(arguments.Output)!, "MODEL_CARD.md");
        await File.WriteAllTextAsync(path, card.Write());
        await console.WriteLineAsync($"{arguments.Output} and {path}, after {card.TrainingTime.ToString(@"mm\:ss", CultureInfo.InvariantCulture)}");
    }

    private List<IntentExample> SkillExamples()
    {
        var examples = new List<IntentExample>();
        foreach (var path in Directory.EnumerateFiles(arguments.Skills, "examples.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenText(path);
            examples.AddRange(IntentExample.Read(file));
        }

        return examples;
    }

    /// <summary>The test split is read here and nowhere else, when everything is decided.</summary>
    private List<(string Name, NluReport Report)> Measure(OnnxIntentModel model, Lexicon lexicon)
    {
        var noise = new Noise(lexicon, NoiseSeed);
        var (validation, test) = (Samples("val", "oos_val"), Samples("test", "oos_test"));
        return
        [
            ("validation", Evaluate(validation)),
            ("test", Evaluate(test)),
            ("test, slips of the finger", Evaluate(test, text => noise.Misspell(text, MisspeltWords))),
            ("test, filler words", Evaluate(test, noise.Fill)),
            ("test, capitals and punctuation", Evaluate(test, noise.Recase)),
        ];

        NluReport Evaluate(IEnumerable<NluSample> samples, Func<string, string>? said = null) => NluEvaluator.Evaluate(
            model, [.. samples.Select(sample => said is null ? sample : sample with { Text = said(sample.Text) })], IntentNames.Clinc150);

        IReadOnlyList<NluSample> Samples(params string[] names) =>
            [.. names.SelectMany(name => NluSample.Read(Path.Combine(arguments.Data, name + ".tsv")))];
    }
}
