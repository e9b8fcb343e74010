using System.Text.Json;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.MemoryConsolidator;

/// <summary>Finds in what a person said the facts worth keeping.</summary>
internal sealed class FactExtractor(ILanguageCenter language)
{
    /// <summary>Longer than any name or value a rule reads: a text beyond it tells a story, not a fact.</summary>
    private const int MaxTextLength = 400;

    private static readonly Guid Namespace = new("5d4b8f4e-0c51-5b0e-8d0a-2b0c9d3f6a77");

    public IEnumerable<Fact> Extract(SaidEntry said, bool isGroup)
    {
        if (ReadText(said.Entry.Activity) is not { Length: > 0 and <= MaxTextLength } text)
        {
            yield break;
        }

        var understanding = language.Understand(new Utterance
        {
            Turn = said.Entry.Turn,
            Conversation = said.Entry.Conversation,
            Position = said.Entry.Position,
            Person = said.Person,
            Kind = "message",
            Text = text,
            SaidAt = said.Entry.At,
            Activity = said.Entry.Activity,
        });
        if (understanding.Is(Intents.NameSet) && !understanding.Subject.IsEmpty)
        {
            yield return Learn(said, FactKeys.Name, understanding.Subject.Text, understanding.Intents[0].Confidence, text, isGroup);
        }
    }

    private static Fact Learn(SaidEntry said, string key, string value, double confidence, string quote, bool isGroup) => new(
        new FactId(NameBasedId.Of(Namespace, $"{said.Entry.Conversation}\n{said.Entry.Position}\n{key}")),
        said.Person,
        key,
        value,
        confidence,
        new FactSource(said.Entry.Conversation, said.Entry.Position, quote),
        IsPrivate: !isGroup,
        said.Entry.At);

    private static string? ReadText(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        return json.RootElement.TryGetProperty("type", out var type) && type.ValueEquals("message"u8) &&
            json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? text.GetString()
                : null;
    }
}
