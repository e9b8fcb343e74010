using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Turns;

/// <summary>The input queue's truth: which turn of a conversation is next, and what became of it.</summary>
public interface ITurnStore
{
    /// <summary>Claims the next turn of a conversation: the outcome of an action first, otherwise the oldest activity.</summary>
    ValueTask<TurnQueue> ClaimAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Stores everything a turn came to, or nothing when the claim is not the conversation's any more.</summary>
    ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Gives a turn that failed back, to be run again when <paramref name="after"/> is over, by the clock of the store.</summary>
    ValueTask ReleaseAsync(TurnClaim claim, TimeSpan after, CancellationToken cancellationToken);

    /// <summary>Takes a turn that failed too often out of the queue, keeps it for an operator, and answers it with <paramref name="apology"/>.</summary>
    ValueTask DeadLetterAsync(TurnClaim claim, string reason, IReadOnlyList<RenderedReply> apology, CancellationToken cancellationToken);

    /// <summary>Conversations with turns to run: asked at start, when nobody remembers them.</summary>
    ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(CancellationToken cancellationToken);

    /// <summary>What was answered to a turn and to all that followed from it so far.</summary>
    /// <param name="position">Where the turn's activity stands: what was answered stands behind it.</param>
    ValueTask<TurnChain> ReadChainAsync(ConversationId conversation, TurnId root, long position, CancellationToken cancellationToken);
}

/// <summary>The head of a conversation's queue.</summary>
public abstract record TurnQueue
{
    private TurnQueue()
    {
    }

    public sealed record Empty : TurnQueue
    {
        public static Empty Instance { get; } = new();
    }

    /// <summary>There is work, but not before this time of the caller's own clock: a turn that failed waits, or an action's outcome is awaited.</summary>
    public sealed record Later(DateTimeOffset At) : TurnQueue;

    public sealed record Next(TurnClaim Claim) : TurnQueue;
}

/// <param name="IsStored">False: the conversation was taken over meanwhile, and nothing was stored.</param>
/// <param name="NothingWaits">Nothing else is to be run in the conversation: what comes in from now on raises a signal of its own.</param>
/// <param name="LeftHint">What was said is to be consolidated, and nobody knows yet. Further turns add to it in silence until that is done.</param>
/// <param name="End">The conversation's last position, that of the last reply; 0 where it is not known, because the answer to a commit got lost.</param>
public readonly record struct CommitResult(bool IsStored, bool NothingWaits, bool LeftHint, long End)
{
    public static CommitResult Refused => default;
}

/// <param name="IsComplete">Nothing that follows from the turn is still to come.</param>
public sealed record TurnChain(IReadOnlyList<LogEntry> Replies, bool IsComplete);
