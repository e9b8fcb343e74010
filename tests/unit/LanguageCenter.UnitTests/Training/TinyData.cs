using VirtualAssistant.LanguageCenter.Classification;
using VirtualAssistant.LanguageCenter.Training.Data;

namespace VirtualAssistant.LanguageCenter.UnitTests.Training;

/// <summary>A data set of three intents and a few words, in a folder of its own.</summary>
internal sealed class TinyData : IDisposable
{
    private static readonly (string Label, string[] Texts)[] Intents =
    [
        ("lamp_on", ["switch the lamp on", "lamp on please", "turn on the lamp", "i want the lamp on", "make the lamp shine"]),
        ("tea", ["brew a cup of tea", "make tea", "i would love some tea", "prepare green tea for me", "tea please"]),
        ("joke", ["tell a joke", "say something funny", "make me laugh", "another joke please", "i need a good joke"]),
        ("oos", ["who won the war", "how deep is the sea", "why do birds sing", "where do rivers end", "what do owls eat"]),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("tiny-data").FullName;

    public TinyData()
    {
        Write("train", label => label != "oos");
        Write("val", label => label != "oos");
        Write("test", label => label != "oos");
        Write("oos_train_plus", label => label == "oos");
        Write("oos_val", label => label == "oos");
        Write("oos_test", label => label == "oos");
    }

    public string Folder => folder;

    public Corpus Corpus() => new(
        new Clinc150(folder), [new("water.plants", "water.plants", "water the plants")], Lexicon.English,
        new CorpusOptions { Draws = 0, OutOfScopeDraws = 5, OutOfScopeTimes = 2, SkillTimes = 5, VocabularyDraws = 1 });

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, Func<string, bool> isWanted) => File.WriteAllLines(
        Path.Combine(folder, name + ".tsv"),
        Intents.Where(intent => isWanted(intent.Label)).SelectMany(intent => intent.Texts.Select(text => $"{text}\t{intent.Label}")).Prepend("text\tintent"));
}
