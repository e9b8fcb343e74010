using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Brain.Consolidation;

/// <summary>What people said that has not been turned into facts yet.</summary>
/// <param name="Watermark">The position up to which the conversation has been read before.</param>
public sealed record UnreadEntries(ConversationId Conversation, bool IsGroup, long Watermark, IReadOnlyList<SaidEntry> Entries)
{
    /// <summary>What was said just before, oldest first: "no, it's 4 May" means something only after it.</summary>
    public IReadOnlyList<SaidEntry> Earlier { get; init; } = [];
}

public interface IConsolidationStore
{
    /// <summary>How many entries before the watermark are read along.</summary>
    public const int EarlierEntries = 4;

    ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken);

    /// <summary>What was said after the watermark or after <paramref name="after"/>, whichever is lower, up to and including <paramref name="upTo"/>.</summary>
    /// <param name="limit">The newest so many.</param>
    ValueTask<UnreadEntries?> ReadUpToAsync(ConversationId conversation, long after, long upTo, int limit, CancellationToken cancellationToken);

    /// <summary>Stores the facts (older ones they replace are closed) and moves the watermark. What an entry said that was forgotten meanwhile is left out.</summary>
    /// <returns>False when somebody else has moved the watermark meanwhile; nothing was stored.</returns>
    ValueTask<bool> CommitAsync(UnreadEntries read, long watermark, IReadOnlyList<Fact> learned, CancellationToken cancellationToken);
}
