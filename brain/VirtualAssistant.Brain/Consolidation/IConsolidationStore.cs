using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Consolidation;

/// <summary>What a person said that has not been turned into facts yet.</summary>
/// <param name="Watermark">The position up to which the conversation has been read before.</param>
public sealed record UnreadEntries(ConversationId Conversation, bool IsGroup, long Watermark, IReadOnlyList<SaidEntry> Entries);

public sealed record SaidEntry(LogEntry Entry, PersonId Person);

public interface IConsolidationStore
{
    ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken);

    /// <summary>Stores the facts (older ones they replace are closed) and moves the watermark.</summary>
    /// <returns>False when somebody else has moved the watermark meanwhile; nothing was stored.</returns>
    ValueTask<bool> CommitAsync(UnreadEntries read, long watermark, IReadOnlyList<Fact> learned, CancellationToken cancellationToken);
}
