using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;
using VirtualAssistant.LanguageCenter.Training.Networks;
using VirtualAssistant.LanguageCenter.Training.Onnx;

namespace VirtualAssistant.LanguageCenter.Training.Learning;

/// <summary>Makes a model of a corpus.</summary>
/// <remarks><code>
/// corpus ─► several networks, each with its own chance ─► calibration ─► ONNX
/// </code>Networks are trained side by side and none sees another's chance, so the outcome does not depend on the number of threads.</remarks>
internal sealed class IntentTraining(Corpus corpus, Lexicon lexicon, TrainingPlan plan, Action<string> report)
{
    public byte[] Run()
    {
        var trainer = new NetworkTrainer(corpus, lexicon, plan.Options);
        var networks = TrainAll(trainer);
        return ModelExport.Write(networks, Describe(networks));
    }

    private IntentNetwork[] TrainAll(NetworkTrainer trainer)
    {
        var networks = new IntentNetwork[plan.Networks];
        var shape = plan.Shape with { Labels = corpus.Labels.Length };
        var next = -1;
        var threads = Enumerable.Range(0, Math.Min(plan.Threads, networks.Length)).Select(_ => new Thread(TrainNext)).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        return networks;

        void TrainNext()
        {
            for (var index = Interlocked.Increment(ref next); index < networks.Length; index = Interlocked.Increment(ref next))
            {
                var name = $"network {index + 1}";
                networks[index] = trainer.Train(shape, plan.Seed + (100 * index), plan.Rounds, line => report($"{name}, {line}"));
            }
        }
    }

    private IntentModelDescription Describe(IReadOnlyList<IntentNetwork> networks)
    {
        var inScope = corpus.Validation.Select(example => (Score(networks, example), example.Label)).ToArray();
        var calibration = new Calibration(inScope, [.. corpus.OutOfScopeValidation.Select(example => Score(networks, example))]);
        var temperature = calibration.Temperature();
        return new IntentModelDescription
        {
            Labels = corpus.Labels,
            Clinc150Labels = corpus.Clinc150Labels.Length,
            ProductNames = corpus.ProductNames,
            Temperature = temperature,
            OutOfScope = calibration.Scale(temperature),
            Words = string.Join(' ', corpus.Wording.Words),
            Rows = corpus.Rows.Write(),
        };
    }

    /// <summary>The mean of the networks' scores, as the ONNX model gives it.</summary>
    private float[] Score(IReadOnlyList<IntentNetwork> networks, Example example)
    {
        var features = new TextFeatures();
        corpus.Extractor.Extract(example.Text, features);
        features.Map(corpus.Rows);
        var (sum, one) = (new float[corpus.Labels.Length], new float[corpus.Labels.Length]);
        foreach (var network in networks)
        {
            network.Score(features, one);
            Matrix.AddScaled(one, 1f / networks.Count, sum);
        }

        return sum;
    }
}
