using System.Text.Json;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Brain.Consolidation;

/// <summary>An entry of the log with the person who said it.</summary>
public sealed record SaidEntry(LogEntry Entry, PersonId Person)
{
    /// <summary>What was written, as it is to be understood again; null when it is no message or has no text.</summary>
    public Utterance? Hear()
    {
        using var json = JsonDocument.Parse(Entry.Activity);
        return json.RootElement.TryGetProperty("type"u8, out var type) && type.ValueEquals("message"u8)
            && json.RootElement.TryGetProperty("text"u8, out var text) && text.ValueKind == JsonValueKind.String
            && text.GetString()!.Replace('\u00A0', ' ').Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } said
                ? new Utterance
                {
                    Turn = Entry.Turn,
                    Conversation = Entry.Conversation,
                    Position = Entry.Position,
                    Person = Person,
                    Kind = "message",
                    Text = said,
                    Locale = json.RootElement.TryGetProperty("locale"u8, out var locale) && locale.ValueKind == JsonValueKind.String ? locale.GetString() : null,
                    SaidAt = Entry.At,
                    Activity = Entry.Activity,
                }
                : null;
    }
}
