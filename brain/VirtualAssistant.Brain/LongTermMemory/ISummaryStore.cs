using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.LongTermMemory;

public interface ISummaryStore
{
    /// <summary>The summary of a conversation, for that conversation alone; an empty one when there is none yet.</summary>
    ValueTask<Summary> FindAsync(ConversationId conversation, CancellationToken cancellationToken);

    /// <summary>Puts a summary in the place of the one that was read up to <paramref name="readUpTo"/>. Lines whose entry was forgotten meanwhile are left out.</summary>
    /// <returns>False when somebody else has summarised meanwhile; nothing was stored.</returns>
    ValueTask<bool> ReplaceAsync(long readUpTo, Summary summary, CancellationToken cancellationToken);
}
