using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

internal sealed class RecallText(IPhraser phraser)
{
    /// <summary>Below this the answer says that it may be wrong.</summary>
    private const double Sure = 0.7;

    private readonly FactSentence sentences = new(phraser);

    public const string NoSecrets = "I do not keep secrets: passwords, codes, keys, card and account numbers. So I will not remember that.";

    public const string NothingToKeep = "I could not make out what to remember. Say for example \"remember that my sister's birthday is 3 May\".";

    public const string NotedDenial = "All right, I will not go by that any more.";

    public const string NothingToExplain = "I have not said anything just now that I know from you.";

    public const string NoLongerKnown = "I do not know that any more.";

    public const string WhatToForget =
        "Shall I forget one thing, or everything I know about you? Say for example \"forget my sister's birthday\" or \"forget everything about me\".";

    public string Noted(IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, string> words) =>
        facts is [{ Value: var note } only] && FactKey.Parse(only.Key).Attribute == FactAttributes.Note
            ? $"I will remember that {phraser.ToSecondPerson(note)}."
            : $"I will remember that {phraser.List([.. Grouped(facts, words)])}.";

    public string Answer(IReadOnlyList<Fact> facts, FactQuestion question)
    {
        var sentence = string.Join(". ", Grouped(facts, As(question)).Select(Capital));
        sentence = question.Member.Length > 0 ? $"Yes, {Small(sentence)}" : sentence;
        return facts.All(fact => fact.Confidence >= Sure) ? $"{sentence}." : $"If I understood you right: {Small(sentence)}.";
    }

    public string AnswerNo(IReadOnlyList<Fact> facts, FactQuestion question) => $"No, {string.Join(". ", Grouped(facts, As(question)))}.";

    public string All(IReadOnlyList<Fact> facts, string word)
    {
        var subject = FactKey.Parse(facts[0].Key).Subject;
        var lines = Grouped(facts, new Dictionary<string, string> { [subject] = word }).Select(sentence => $"- {Capital(sentence)}.");
        return $"This is what you have told me:\n\n{string.Join('\n', lines)}\n\nAsk \"why do you think so?\" for your own words, or say \"forget ...\".";
    }

    /// <summary>Where a fact comes from: when, where, and in which words.</summary>
    public string Source(SkillTurn turn, Fact fact) => $"{Moment(turn, fact)[..^1]}: \"{fact.Source.Quote}\"";

    public string Moment(SkillTurn turn, Fact fact)
    {
        var zone = turn.Zone ?? DateTimeZone.Utc;
        var moment = phraser.Moment(fact.LearnedAt.ToInstant().InZone(zone), turn.Now, turn.Utterance.Locale);
        var on = moment.StartsWith("today", StringComparison.Ordinal) || moment.StartsWith("yesterday", StringComparison.Ordinal) ? "" : "on ";
        var utc = turn.Zone is null ? " (UTC)" : "";
        return $"You told me {on}{moment}{utc} {Where(turn, fact.Source.Conversation)}.";
    }

    public static string Unknown(FactQuestion question, bool isGroup) =>
        $"I do not know {FactSentence.Topic(question)}: {(isGroup ? "you have not told me where others can read along." : "you have not told me.")}";

    public static string UnknownAtAll(FactQuestion? question, bool isGroup) =>
        question?.Words is { } words ? $"You have not told me anything about \"{words}\"."
        : Unknown(question ?? new FactQuestion("", null), isGroup);

    public static string Forgotten(ForgetDetails details) => details switch
    {
        { Forgotten: 0 } => "There was nothing I had learned about you.",
        { Everything: true } => string.Create(
            CultureInfo.InvariantCulture,
            $"Done: I have forgotten everything I had learned about you ({details.Forgotten} {(details.Forgotten == 1 ? "thing" : "things")}), and the words I learned it from."),
        { Forgotten: 1 } => "Done: I have forgotten one thing about you, and the words I learned it from.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Done: I have forgotten {details.Forgotten} things about you, and the words I learned them from."),
    };

    public static string Of(Summary summary) => summary.Lines.Count == 0
        ? "We have not talked long enough for a summary."
        : $"This is what we talked about:\n\n{string.Join('\n', summary.Lines.Select(line => $"- \"{line.Text}\""))}";

    private IEnumerable<string> Grouped(IReadOnlyList<Fact> facts, IReadOnlyDictionary<string, string> words) => facts
        .DistinctBy(fact => fact.Key)
        .GroupBy(fact => FactKey.Parse(fact.Key) with { Member = "" })
        .SelectMany(group => group.Key.Attribute == FactAttributes.Note ? group.Select(note => (IReadOnlyList<Fact>)[note]) : [[.. group]])
        .Select(group => sentences.Of(group, words.GetValueOrDefault(FactKey.Parse(group[0].Key).Subject, "")));

    private static Dictionary<string, string> As(FactQuestion question) => new() { [question.Subject] = question.As };

    private static string Where(SkillTurn turn, ConversationId source) => source == turn.Conversation
        ? "in this conversation"
        : source.Channel switch
        {
            "directline" or "webchat" => "in the web chat",
            "msteams" => "in Teams",
            "slack" => "in Slack",
            "emulator" => "in the Emulator",
            var other => $"on {other}",
        };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
