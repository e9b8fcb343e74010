using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Outbox;

/// <summary>Work that was committed and that nobody has taken up: its wake-up was lost, or whoever had it is gone.</summary>
/// <remarks>Only stores that several processes share have it: where there is one process, it remembers its own work.</remarks>
public interface IOverdueWork
{
    /// <summary>Conversations with something due in a queue for longer than <paramref name="age"/> that no process holds, longest waiting first.</summary>
    /// <param name="queue">One of <see cref="Queues"/>, <see cref="Queues.Input"/> included.</param>
    ValueTask<IReadOnlyList<ConversationId>> FindAsync(string queue, TimeSpan age, int limit, CancellationToken cancellationToken);
}
