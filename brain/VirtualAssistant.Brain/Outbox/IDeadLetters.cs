using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>What was given up, kept for an operator.</summary>
public interface IDeadLetters
{
    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Puts a dead letter back into its queue as if it had never been tried.</summary>
    /// <returns>What was put back; null when there is no such dead letter.</returns>
    ValueTask<DeadLetter?> ReplayAsync(string queue, Guid id, CancellationToken cancellationToken);
}

/// <param name="Position">Of the log entry it belongs to.</param>
public sealed record DeadLetter(string Queue, Guid Id, ConversationId Conversation, long Position, string Reason, DateTimeOffset At);
