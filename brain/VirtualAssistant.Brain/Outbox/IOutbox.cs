using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>What was committed and has not left yet.</summary>
public interface IOutbox
{
    /// <summary>The first message of a conversation in a queue, held for this process: another one is told to come back later.</summary>
    ValueTask<OutboxHead> FindNextAsync(string queue, ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Conversations with messages in a queue: asked at start, when nobody remembers them.</summary>
    ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(string queue, CancellationToken cancellationToken);

    /// <summary>Notes that the message is about to leave; from here on an answer that never comes is ambiguous.</summary>
    /// <returns>False when the message is not held by this process any more: it must not be sent.</returns>
    ValueTask<bool> MarkSendingAsync(OutboxMessage message, CancellationToken cancellationToken);

    /// <summary>The message needs no further delivery.</summary>
    /// <param name="delivery">For a reply: what became of it, kept with its log entry.</param>
    ValueTask CompleteAsync(OutboxMessage message, ReplyDelivery? delivery, CancellationToken cancellationToken);

    /// <summary>Lets the message wait this long for its next delivery, by the clock of the store, in the state it is handed in with.</summary>
    ValueTask RedeliverAsync(OutboxMessage message, TimeSpan after, CancellationToken cancellationToken);

    /// <summary>Takes the message out and keeps it for an operator; a reply is noted as failed.</summary>
    ValueTask DeadLetterAsync(OutboxMessage message, string reason, CancellationToken cancellationToken);
}

/// <summary>The head of a conversation's messages in one queue.</summary>
public abstract record OutboxHead
{
    private OutboxHead()
    {
    }

    public sealed record Empty : OutboxHead
    {
        public static Empty Instance { get; } = new();
    }

    /// <summary>There is a message, but not before this time of the caller's own clock.</summary>
    public sealed record Later(DateTimeOffset At) : OutboxHead;

    public sealed record Next(OutboxMessage Message) : OutboxHead;
}

/// <param name="ProviderId">The message id the channel gave.</param>
public sealed record ReplyDelivery(ReplyState State, string? ProviderId = null);

public enum ReplyState
{
    Queued = 1,
    Sent = 2,
    Failed = 3,

    /// <summary>It may or may not have arrived, and is not repeated blindly.</summary>
    Unconfirmed = 4,
}
