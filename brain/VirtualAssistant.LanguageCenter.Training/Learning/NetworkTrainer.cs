using System.Diagnostics;
using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;
using VirtualAssistant.LanguageCenter.Training.Networks;

namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>Teaches one network the corpus, round after round, each text said a little differently every time.</summary>
internal sealed class NetworkTrainer(Corpus corpus, Lexicon lexicon, TrainingOptions options)
{
    private const int Batch = 32;

    public IntentNetwork Train(NetworkShape shape, int seed, int rounds, Action<string> report)
    {
        var network = new IntentNetwork(shape, corpus.Rows.Count, seed);
        var random = new Random(seed + 1);
        var noise = new Noise(lexicon, seed + 2);
        var buffers = Enumerable.Range(0, Batch).Select(_ => new TextFeatures()).ToArray();
        var targets = new Matrix(Batch, shape.LabelsPadded);
        var steps = 0f;
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var examples = corpus.Round(random).ToArray();
            random.Shuffle(examples);
            var (loss, batches) = (0f, examples.Length / Batch);
            for (var batch = 0; batch < batches; batch++)
            {
                Prepare(examples.AsSpan(batch * Batch, Batch), buffers, random, noise);
                SetTargets(examples.AsSpan(batch * Batch, Batch), targets, shape.Labels);
                loss += network.Learn(buffers, targets, Rate(steps++ / (rounds * batches)), options.Decay);
            }

            report($"round {round + 1} of {rounds}: loss {loss / batches:F3}, {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s");
        }

        return network;
    }

    /// <summary>Rises for a moment, then falls to nothing.</summary>
    private float Rate(float progress) => options.Rate * MathF.Min(1, progress / options.WarmUp) * (1 - progress);

    private void Prepare(ReadOnlySpan<Example> examples, TextFeatures[] buffers, Random random, Noise noise)
    {
        for (var index = 0; index < examples.Length; index++)
        {
            corpus.Extractor.Extract(SayDifferently(examples[index].Text, random, noise), buffers[index]);
            buffers[index].Map(corpus.Rows);
        }
    }

    private string SayDifferently(string text, Random random, Noise noise)
    {
        if (random.NextDouble() < options.ExchangeShare)
        {
            text = noise.Exchange(text, options.ExchangedWords);
        }

        if (random.NextDouble() < options.MisspellShare)
        {
            text = TextNormalizer.Normalize(noise.Misspell(text, options.MisspeltWords));
        }

        return random.NextDouble() < options.FillShare ? TextNormalizer.Normalize(noise.Fill(text)) : text;
    }

    private void SetTargets(ReadOnlySpan<Example> examples, Matrix targets, int labels)
    {
        for (var index = 0; index < examples.Length; index++)
        {
            var row = targets.Row(index)[..labels];
            row.Fill(options.Smoothing / labels);
            row[examples[index].Label] += 1 - options.Smoothing;
        }
    }
}
