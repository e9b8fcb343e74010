using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Language;

/// <summary>What reached the assistant, cleaned: who, where, when, and the words without mentions.</summary>
public sealed record Utterance
{
    public required TurnId Turn { get; init; }

    public required ConversationId Conversation { get; init; }

    /// <summary>Where it stands in the conversation's log; turns run in this order.</summary>
    public required long Position { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>The activity's type: <c>message</c>, <c>event</c>, <c>conversationUpdate</c>, ...</summary>
    public required string Kind { get; init; }

    /// <summary>What was written, trimmed, the assistant's own mention removed. Empty when nothing was.</summary>
    public string Text { get; init; } = "";

    /// <summary>BCP 47 tag the channel sent; null when it sent none.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA zone of the person, as the channel sent it or as it is remembered; null when nobody knows.</summary>
    public string? Zone { get; init; }

    /// <summary>People and lists this person can call by name.</summary>
    public KnownNames Names { get; init; } = KnownNames.None;

    /// <summary>What the conversation is about at this moment.</summary>
    public Focus Focus { get; init; } = Focus.None;

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>The activity as it came in: UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }
}
