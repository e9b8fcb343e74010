using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Brain.Inbox;

/// <summary>An activity at the front door, checked and attributed, before anything has been made durable.</summary>
public sealed record IncomingActivity
{
    public required ConversationId Conversation { get; init; }

    /// <summary>The same for every redelivery of the same activity; unique within the conversation.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Who is speaking. For an event of the assistant's own it is the person the event concerns.</summary>
    public required Speaker From { get; init; }

    /// <summary>The activity's type.</summary>
    public required string Kind { get; init; }

    /// <summary>The activity as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }

    /// <summary>The id the channel gave; null where the position in the log makes the id.</summary>
    public string? ActivityId { get; init; }

    public Author Author { get; init; } = Author.Person;

    /// <summary>How to speak in this conversation later: a conversation reference as JSON; null keeps what is stored.</summary>
    public ReadOnlyMemory<byte>? Reference { get; init; }

    /// <summary>Whether others can read along.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Whose conversation it is, if nobody else reads along and the channel says who speaks.</summary>
    public ExternalIdentity? Owner => !IsGroup && From is Speaker.Identity identity ? identity.External : null;

    /// <summary>Whether the caller waits for the replies: they are then returned, not sent.</summary>
    public bool IsInline { get; init; }

    /// <summary>The turn that caused this one; null for one that a person or a channel started.</summary>
    public TurnId? Cause { get; init; }

    /// <summary>Whether the conversation must exist already.</summary>
    public bool OnlyIfKnown { get; init; }

    /// <summary>Whether this process would run the turn at once: a store that processes share then claims it in the same step where nothing else waits.</summary>
    public bool ClaimIfFree { get; init; }

    public TurnId Turn => TurnId.Of(Conversation, IdempotencyKey);
}

/// <summary>Who is speaking: an identity on a channel, or a person known already.</summary>
public abstract record Speaker
{
    private Speaker()
    {
    }

    /// <param name="Zone">IANA zone the channel sent with this activity; replaces what was remembered.</param>
    public sealed record Identity(ExternalIdentity External, string? Name = null, string? Locale = null, string? Zone = null) : Speaker;

    public sealed record Known(PersonId Person) : Speaker;

    /// <summary>Whoever the newest entry of the conversation is from or for.</summary>
    public sealed record LastSeen : Speaker;
}
