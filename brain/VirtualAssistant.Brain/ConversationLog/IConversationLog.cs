using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ConversationLog;

public interface IConversationLog
{
    /// <summary>What the person and the assistant said after <paramref name="position"/>, oldest first; the house's own entries are left out.</summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadAsync(ConversationId conversation, long position, int limit, CancellationToken cancellationToken);

    /// <summary>Whether the assistant has said this here.</summary>
    /// <param name="messageId">The id the channel gave the message.</param>
    ValueTask<bool> IsOwnAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken);

    /// <summary>The position of the newest reply to be read that its channel is known to have taken; 0 when there is none.</summary>
    ValueTask<long> FindLastDeliveredAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>The newest position, the house's own entries included; null when there is no such conversation.</summary>
    ValueTask<long?> FindEndAsync(ConversationId conversation, CancellationToken cancellationToken);
}
