namespace VirtualAssistant.LanguageCenter.Training.Data;

/// <summary>How much of what is learned from.</summary>
internal sealed record CorpusOptions
{
    public int Seed { get; init; } = 20_261_125;

    /// <summary>Texts drawn from the phrases of each label in each round.</summary>
    public int Draws { get; init; } = 60;

    /// <summary>Texts drawn from the phrases that are out of scope in each round.</summary>
    public int OutOfScopeDraws { get; init; } = 1_000;

    /// <summary>How often each out-of-scope example counts.</summary>
    public int OutOfScopeTimes { get; init; } = 2;

    /// <summary>How often each example of a skill counts.</summary>
    public int SkillTimes { get; init; } = 4;

    /// <summary>Rounds of phrases from which words and features are gathered.</summary>
    public int VocabularyDraws { get; init; } = 6;

    /// <summary>Rows of the embedding table: the features of most texts get one.</summary>
    public int MostRows { get; init; } = 30_000;
}
