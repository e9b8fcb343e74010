using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.ShortTermMemory;

/// <summary>Keeps what conversations have in mind close at hand. The store decides which version is true; a cache that is empty, stale or away costs time only.</summary>
public interface IContextCache
{
    /// <returns>What was kept last, however old; null when nothing is kept or the cache does not answer.</returns>
    ValueTask<ConversationContext?> FindAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Keeps <paramref name="context"/> unless a newer version is kept already. A failure is not reported: nothing depends on it.</summary>
    ValueTask KeepAsync(ConversationId conversation, ConversationContext context, CancellationToken cancellationToken);
}
