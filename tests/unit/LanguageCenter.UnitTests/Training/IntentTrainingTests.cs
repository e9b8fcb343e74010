using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;
using VirtualAssistant.LanguageCenter.Training.Learning;
using VirtualAssistant.LanguageCenter.Training.Networks;
using VirtualAssistant.LanguageCenter.Training.Onnx;

namespace VirtualAssistant.LanguageCenter.UnitTests.Training;

public sealed class IntentTrainingTests : IDisposable
{
    private static readonly NetworkShape Small = new() { Labels = 0, Width = 16, Filters = 16, Hidden = 32, Dropout = 0.1f, HiddenDropout = 0.1f };

    private readonly TinyData data = new();
    private readonly string path = Path.GetTempFileName();

    public void Dispose()
    {
        data.Dispose();
        File.Delete(path);
    }

    [Fact]
    public void A_model_learns_what_it_is_shown()
    {
        File.WriteAllBytes(path, Train(threads: 2));
        using var model = OnnxIntentModel.Load(path);

        Assert.Equal(["joke", "lamp_on", "tea"], model.NamesOf(IntentNames.Clinc150));
        Assert.Equal(["joke", "lamp_on", "tea", "water.plants"], model.NamesOf(IntentNames.Product));
        Assert.Equal("lamp_on", model.Read("please turn the lamp on").Best?.Name);
        Assert.Equal("tea", model.Read("a cup of green tea").Best?.Name);
        Assert.Equal("water.plants", model.Read("WATER THE PLANTS!").Best?.Name);
    }

    [Fact]
    public void The_same_seed_gives_the_same_file_on_any_number_of_threads() => Assert.Equal(Train(threads: 1), Train(threads: 2));

    [Theory]
    [InlineData(16)]
    [InlineData(0)]
    public void The_written_model_scores_like_the_network(int filters)
    {
        var corpus = data.Corpus();
        var shape = Small with { Labels = corpus.Labels.Length, Filters = filters };
        var trainer = new NetworkTrainer(corpus, Lexicon.English, new TrainingOptions { Rate = 0.01f });
        IntentNetwork[] networks = [.. new[] { 1, 2 }.Select(seed => trainer.Train(shape, seed, 10, _ => { }))];
        File.WriteAllBytes(path, ModelExport.Write(networks, Description(corpus)));
        using var model = OnnxIntentModel.Load(path);

        foreach (var text in corpus.Training.Select(example => example.Text).Append("a word nobody knows"))
        {
            var scores = new float[corpus.Labels.Length];
            Assert.True(model.TryScore(text, scores, []));
            Assert.All(scores.Zip(Mean(networks, corpus, text)), pair => Assert.Equal(pair.Second, pair.First, 0.05f));
        }
    }

    private byte[] Train(int threads)
    {
        var plan = new TrainingPlan
        {
            Threads = threads, Shape = Small, Networks = 2, Rounds = 25,
            Options = new TrainingOptions { Rate = 0.01f, MisspellShare = 0.05 },
        };
        return new IntentTraining(data.Corpus(), Lexicon.English, plan, _ => { }).Run();
    }

    private static IntentModelDescription Description(Corpus corpus) => new()
    {
        Labels = corpus.Labels,
        Clinc150Labels = corpus.Clinc150Labels.Length,
        ProductNames = corpus.ProductNames,
        Temperature = 1,
        OutOfScope = new OutOfScopeScale(0, 1, 0, 0),
        Words = string.Join(' ', corpus.Wording.Words),
        Rows = corpus.Rows.Write(),
    };

    private static float[] Mean(IntentNetwork[] networks, Corpus corpus, string text)
    {
        var features = new TextFeatures();
        corpus.Extractor.Extract(text, features);
        features.Map(corpus.Rows);
        var (sum, one) = (new float[corpus.Labels.Length], new float[corpus.Labels.Length]);
        foreach (var network in networks)
        {
            network.Score(features, one);
            Matrix.AddScaled(one, 1f / networks.Length, sum);
        }

        return sum;
    }
}
