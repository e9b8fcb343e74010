using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ConversationLog;

/// <summary>Who an entry is from.</summary>
public enum Author
{
    Person = 0,
    Assistant = 1,

    /// <summary>The house itself: outcomes, due reminders, members joining. Nobody reads these.</summary>
    House = 2,
}

/// <summary>One activity of a conversation, at its place in the log.</summary>
/// <param name="Position">1, 2, 3... within the conversation; also the watermark of a reader who has read this far.</param>
/// <param name="ProviderId">The id the channel gave; null where none did.</param>
/// <param name="Activity">UTF-8 JSON. Its <c>id</c> and <c>timestamp</c> are this entry's, whatever it says.</param>
public sealed record LogEntry(
    ConversationId Conversation, long Position, TurnId Turn, Author Author, string? ProviderId, ReadOnlyMemory<byte> Activity, DateTimeOffset At)
{
    /// <summary>The activity's id: the channel's, or one made of the conversation and the position.</summary>
    public string ActivityId => ProviderId ?? $"{Conversation.IdOnChannel}|{Position:D7}";
}
