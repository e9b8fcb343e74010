using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>What is said about what the person told. The words are in <c>recall.texts.*.txt</c>.</summary>
internal sealed class RecallText(IPhraser phraser)
{
    public static readonly TextKey Examples = TextKey.Plain("recall.examples");
    public static readonly TextKey NoSecrets = TextKey.Plain("recall.noSecrets");
    public static readonly TextKey NothingToKeep = TextKey.Plain("recall.nothingToKeep");
    public static readonly TextKey NotedDenial = TextKey.Plain("recall.notedDenial");
    public static readonly TextKey NothingToExplain = TextKey.Plain("recall.nothingToExplain");
    public static readonly TextKey NoLongerKnown = TextKey.Plain("recall.noLongerKnown");
    public static readonly TextKey WhatToForget = TextKey.Plain("recall.whatToForget");
    public static readonly TextKey NotForgotten = TextKey.OfDeed("recall.deed.failed");

    /// <summary>Below this the answer says that it may be wrong.</summary>
    private const double Sure = 0.7;

    private static readonly TextKey NotedText = TextKey.Plain("recall.noted", "fact");
    private static readonly TextKey NotedClauseText = TextKey.Plain("recall.notedClause", "fact");
    private static readonly TextKey AnswerText = TextKey.Plain("recall.answer", "sentence");
    private static readonly TextKey YesText = TextKey.Plain("recall.answerYes", "sentence");
    private static readonly TextKey NoText = TextKey.Plain("recall.answerNo", "sentence");
    private static readonly TextKey UnsureText = TextKey.Plain("recall.answerUnsure", "sentence");
    private static readonly TextKey AllText = TextKey.Plain("recall.all", "lines");
    private static readonly TextKey MomentText = TextKey.Plain("recall.moment", "on", "moment", "utc", "where");
    private static readonly TextKey SourceText = TextKey.Plain("recall.source", "moment", "quote");
    private static readonly TextKey HereText = TextKey.Plain("recall.whereHere");
    private static readonly TextKey UnknownText = TextKey.Plain("recall.unknown", "topic");
    private static readonly TextKey UnknownInGroupText = TextKey.Plain("recall.unknownInGroup", "topic");
    private static readonly TextKey UnknownWordsText = TextKey.Plain("recall.unknownWords", "words");
    private static readonly TextKey NothingForgottenText = TextKey.OfDeed("recall.deed.nothing");
    private static readonly TextKey EverythingForgottenText = TextKey.OfDeed("recall.deed.everything", "count");
    private static readonly TextKey OneForgottenText = TextKey.OfDeed("recall.deed.one");
    private static readonly TextKey SomeForgottenText = TextKey.OfDeed("recall.deed.some", "count");
    private static readonly TextKey SummaryText = TextKey.Plain("recall.summary", "lines");
    private static readonly TextKey NoSummaryText = TextKey.Plain("recall.noSummary");

    private readonly EnglishFactSentence english = new(phraser);
    private readonly GermanFactSentence german = new(phraser);

    /// <summary>What was told in this turn, in the words it was told in: "your wife", where the key says partner.</summary>
    public string Noted(SkillTurn turn, IReadOnlyList<Fact> facts)
    {
        var words = turn.Understanding.Statements
            .OfType<Statement.Told>()
            .GroupBy(told => told.Key.Subject)
            .ToDictionary(group => group.Key, group => group.First().As);
        var isNote = facts is [var only] && FactKey.Parse(only.Key).Attribute == FactAttributes.Note;
        var fact = isNote ? phraser.ToSecondPerson(facts[0].Value, turn.Locale) : phraser.List([.. Grouped(turn, facts, words)], turn.Locale);
        return turn.Text(isNote && SentenceFor(turn).IsClause(facts[0].Value) ? NotedClauseText : NotedText, ("fact", fact));
    }

    public string Answer(SkillTurn turn, IReadOnlyList<Fact> facts, FactQuestion question)
    {
        var sentence = string.Join(". ", Grouped(turn, [.. ByName(facts, question)], As(question)).Select(Capital));
        var isSure = facts.All(fact => fact.Confidence >= Sure);
        if (question.Member.Length > 0)
        {
            var yes = turn.Text(YesText, ("sentence", Small(sentence)));
            return isSure ? yes : turn.Text(UnsureText, ("sentence", Small(yes).TrimEnd('.')));
        }

        return isSure ? turn.Text(AnswerText, ("sentence", sentence)) : turn.Text(UnsureText, ("sentence", Small(sentence)));
    }

    public string AnswerNo(SkillTurn turn, IReadOnlyList<Fact> facts, FactQuestion question) =>
        turn.Text(NoText, ("sentence", string.Join(". ", Grouped(turn, facts, As(question)))));

    public string All(SkillTurn turn, IReadOnlyList<Fact> facts, string word)
    {
        var subject = FactKey.Parse(facts[0].Key).Subject;
        var lines = Grouped(turn, facts, new Dictionary<string, string> { [subject] = word }).Select(sentence => $"- {Capital(sentence)}.");
        return turn.Text(AllText, ("lines", string.Join('\n', lines)));
    }

    /// <summary>Where a fact comes from: when, where, and in which words.</summary>
    public string Source(SkillTurn turn, Fact fact) =>
        turn.Text(SourceText, ("moment", Moment(turn, fact)[..^1]), ("quote", fact.Source.Quote));

    public string Moment(SkillTurn turn, Fact fact)
    {
        var moment = phraser.Moment(fact.LearnedAt.ToInstant().InZone(turn.Zone ?? DateTimeZone.Utc), turn.Now, turn.Locale);
        return turn.Text(
            MomentText,
            ("on", On(moment, turn.Locale)),
            ("moment", moment),
            ("utc", turn.Zone is null ? " (UTC)" : ""),
            ("where", Where(turn, fact.Source.Conversation)));
    }

    public string Unknown(SkillTurn turn, FactQuestion question) =>
        turn.Text(turn.Situation.Claim.IsGroup ? UnknownInGroupText : UnknownText, ("topic", SentenceFor(turn).Topic(question)));

    public string UnknownAtAll(SkillTurn turn, FactQuestion? question) => question?.Words is { } words
        ? turn.Text(UnknownWordsText, ("words", words))
        : Unknown(turn, question ?? new FactQuestion("", null));

    public static string Forgotten(SkillTurn turn, Receipt receipt, ForgetDetails details) => details switch
    {
        { Forgotten: 0 } => turn.Text(NothingForgottenText, receipt),
        { Everything: true } => turn.Text(EverythingForgottenText, receipt, ("count", details.Forgotten)),
        { Forgotten: 1 } => turn.Text(OneForgottenText, receipt),
        _ => turn.Text(SomeForgottenText, receipt, ("count", details.Forgotten)),
    };

    public static string Of(SkillTurn turn, Summary summary) => summary.Lines.Count == 0
        ? turn.Text(NoSummaryText)
        : turn.Text(SummaryText, ("lines", string.Join('\n', summary.Lines.Select(line => $"- \"{line.Text}\""))));

    private IFactSentence SentenceFor(SkillTurn turn) => IsGerman(turn.Locale) ? german : english;

    private IEnumerable<string> Grouped(SkillTurn turn, IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, string> words) => facts
        .DistinctBy(fact => fact.Key)
        .GroupBy(fact => FactKey.Parse(fact.Key) with { Member = "" })
        .SelectMany(group => group.Key.Attribute == FactAttributes.Note ? group.Select(note => (IReadOnlyList<Fact>)[note]) : [[.. group]])
        .Select(group => SentenceFor(turn).Of(
            group, words.GetValueOrDefault(FactKey.Parse(group[0].Key).Subject, "") is { Length: > 0 } word ? word : SaidWords.ForSubject(group[0], IsGerman(turn.Locale))));

    /// <summary>Who is asked after by name is answered by name: "Anna", though the fact was told of a sister.</summary>
    private static IEnumerable<Fact> ByName(IEnumerable<Fact> facts, FactQuestion question) => question.Subject.StartsWith(FactKey.NameSign, StringComparison.Ordinal)
        ? facts.Select(fact => fact with { Key = (FactKey.Parse(fact.Key) with { Subject = question.Subject }).ToString() })
        : facts;

    private static Dictionary<string, string> As(FactQuestion question) => new() { [question.Subject] = question.As };

    private static string On(string moment, string locale)
    {
        string[] alone = ["today", "yesterday"]; // German moments say "am" themselves.
        return IsGerman(locale) || Array.Exists(alone, word => moment.StartsWith(word, StringComparison.Ordinal)) ? "" : "on ";
    }

    private static string Where(SkillTurn turn, ConversationId source) => source == turn.Conversation
        ? turn.Text(HereText)
        : ChannelWords.On(source.Channel, turn);

    private static bool IsGerman(string locale) => locale.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
