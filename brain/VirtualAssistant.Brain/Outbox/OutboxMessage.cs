using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>Something that was committed and has to leave: a reply, an action request, a hint that there is something to remember.</summary>
/// <param name="Id">Derived from the turn: a turn that is repeated makes the same messages.</param>
/// <param name="Position">Of the log entry it belongs to; messages of a conversation and queue leave in this order.</param>
/// <param name="Attempts">Deliveries so far, this one included.</param>
/// <param name="State">Whether an earlier delivery was cut off, so that nobody knows whether it arrived.</param>
public sealed record OutboxMessage(
    Guid Id, string Queue, ConversationId Conversation, long Position, ReadOnlyMemory<byte> Payload, int Attempts, OutboxState State);

public enum OutboxState
{
    Queued = 0,

    /// <summary>Handed to a channel that cannot tell a repeat; the answer is not known yet.</summary>
    Sending = 1,

    /// <summary>It may have arrived and is not sent again; the place has answered nothing since, and is waited for so that the person can be told.</summary>
    Unanswered = 2,
}

public static class Queues
{
    public const string Input = "input";
    public const string Replies = "replies";
    public const string Actions = "actions";
    public const string Consolidation = "consolidation";
}
