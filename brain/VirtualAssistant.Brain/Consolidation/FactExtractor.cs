using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Consolidation;

/// <summary>Finds in what people said the facts worth keeping.</summary>
/// <remarks>
/// The same entries give the same facts under the same ids, whoever asks: a turn that needs what was said a moment ago, and the
/// consolidation that comes later.
/// </remarks>
public sealed class FactExtractor(ILanguageCenter language)
{
    /// <summary>Longer than anything a rule reads: a text beyond it tells a story, not a fact.</summary>
    private const int MaxTextLength = 600;

    /// <summary>Places in the log: the sentence, what was answered, and the correction.</summary>
    private const int JustBefore = 4;

    private static readonly Guid Namespace = new("5d4b8f4e-0c51-5b0e-8d0a-2b0c9d3f6a77");

    public IReadOnlyList<Fact> Extract(UnreadEntries read)
    {
        var facts = new List<Fact>();
        var topics = new Dictionary<PersonId, Topic>();
        foreach (var said in read.Earlier)
        {
            Read(said, read.IsGroup, topics, facts: null);
        }

        foreach (var said in read.Entries)
        {
            Read(said, read.IsGroup, topics, facts);
        }

        return facts;
    }

    private void Read(SaidEntry said, bool isGroup, Dictionary<PersonId, Topic> topics, List<Fact>? facts)
    {
        if (said.Hear() is not { Text: { Length: <= MaxTextLength } text } utterance)
        {
            return;
        }

        var understanding = language.Understand(utterance);
        if (understanding.Question is { Attribute: { } asked } question)
        {
            topics[said.Person] = new Topic(new FactKey(question.Subject, asked), said.Entry.Position);
        }

        if (!understanding.Statements.IsEmpty && !Secrets.AreIn(text))
        {
            Take(said, text, understanding, isGroup, topics, facts);
        }

        if (understanding.Best?.Name.StartsWith("reminder.", StringComparison.Ordinal) == true && !understanding.Statements.OfType<Statement.Corrected>().Any())
        {
            topics.Remove(said.Person); // What is corrected next is the reminder.
        }
    }

    private static void Take(
        SaidEntry said, string text, Understanding understanding, bool isGroup, Dictionary<PersonId, Topic> topics, List<Fact>? facts)
    {

        var source = new FactSource(said.Entry.Conversation, said.Entry.Position, text);
        foreach (var statement in understanding.Statements)
        {
            switch (statement)
            {
                case Statement.Told told:
                    topics[said.Person] = new Topic(told.Key, said.Entry.Position);
                    facts?.Add(Learn(said, source, told.Key, told.Value, told.Confidence, isGroup));
                    break;
                case Statement.Denied denied:
                    facts?.Add(Learn(said, source, denied.Key, denied.Value, 1, isGroup) with { IsDenial = true });
                    break;
                case Statement.Corrected corrected when topics.TryGetValue(said.Person, out var topic) && Fits(corrected, topic, said.Entry.Position):
                    topics[said.Person] = topic with { At = said.Entry.Position };
                    facts?.Add(Learn(said, source, topic.Key, corrected.Value, 1, isGroup));
                    break;
            }
        }
    }

    /// <summary>A day corrects the day spoken of last; any other word only what was said just before, where it can stand.</summary>
    private static bool Fits(Statement.Corrected corrected, Topic topic, long position) => corrected.IsDay
        ? FactAttributes.IsDay(topic.Key.Attribute)
        : position - topic.At <= JustBefore && (char.IsDigit(corrected.Value[0]) ? FactAttributes.MayBeNumber(topic.Key.Attribute) : FactAttributes.MayBeWord(topic.Key.Attribute));

    /// <summary>What was spoken of last, and where in the log.</summary>
    private readonly record struct Topic(FactKey Key, long At);

    private static Fact Learn(SaidEntry said, FactSource source, FactKey key, string value, double confidence, bool isGroup) => new(
        new FactId(NameBasedId.Of(Namespace, $"{source.Conversation}\n{source.Position}\n{key}")),
        said.Person,
        key.ToString(),
        value,
        confidence,
        source,
        IsPrivate: !isGroup,
        said.Entry.At);
}
