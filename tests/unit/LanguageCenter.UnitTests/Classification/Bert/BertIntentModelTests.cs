using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Classification.Bert;

namespace VirtualAssistant.LanguageCenter.UnitTests.Classification.Bert;

public sealed class BertIntentModelTests : IDisposable
{
    private static readonly string[] Pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "weather", "timer", "set", "a", "rain", "##y", "banana"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bert");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("Set a TIMER", "timer", false)]
    [InlineData("rainy weather", "weather", false)]
    [InlineData("banana banana", null, true)]
    public void Tells_the_label_with_the_highest_score(string text, string? label, bool isOutOfScope)
    {
        using var model = BertIntentModel.Load(Options("weather\ntimer\noos\n"));

        var reading = model.Read(text);

        Assert.Equal(isOutOfScope, reading.IsOutOfScope);
        Assert.True(label is null || reading.Best?.Name == label, $"{reading.Best}");
        Assert.Equal(["weather", "timer"], model.NamesOf(IntentNames.Product));
        Assert.Equal(1, reading.OutOfScope + reading.Intents.Sum(intent => intent.Confidence), 5);
    }

    [Fact]
    public void Reads_a_text_of_any_length()
    {
        using var model = BertIntentModel.Load(Options("weather\ntimer\noos\n"));

        Assert.Equal("timer", model.Read(string.Concat(Enumerable.Repeat("timer ", 5_000))).Best?.Name);
        Assert.Equal(IntentReading.Nothing, model.Read(" "));
    }

    [Fact]
    public void Refuses_labels_that_do_not_fit() => Assert.Contains(
        "2 labels", Assert.Throws<InvalidDataException>(() => BertIntentModel.Load(Options("weather\ntimer\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_files_that_are_not_there() => Assert.Contains(
        "Language:Bert:Vocabulary",
        Assert.Throws<InvalidDataException>(() => BertIntentModel.Load(new BertOptions { Model = Options("x\n").Model, Vocabulary = "nowhere" })).Message,
        StringComparison.Ordinal);

    /// <summary>A network whose score of a label is the mean weight of the pieces for it.</summary>
    private BertOptions Options(string labels)
    {
        var weights = new float[Pieces.Length, 3];
        (weights[5, 0], weights[9, 0], weights[10, 0]) = (20, 20, 20);
        (weights[6, 1], weights[7, 1], weights[8, 1]) = (20, 20, 20);
        weights[11, 2] = 20;
        var options = new BertOptions
        {
            Model = Path.Combine(folder.FullName, "model.onnx"),
            Vocabulary = Path.Combine(folder.FullName, "vocab.txt"),
            Labels = Path.Combine(folder.FullName, "labels.txt"),
        };
        File.WriteAllBytes(options.Model, MeanOfWeights.ToOnnx(weights));
        File.WriteAllLines(options.Vocabulary, Pieces);
        File.WriteAllText(options.Labels, labels);
        return options;
    }
}
