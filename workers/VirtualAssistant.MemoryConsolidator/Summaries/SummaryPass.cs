using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.MemoryConsolidator.Summaries;

/// <summary>Brings the summary of a conversation up to date once enough was said since the last time.</summary>
internal sealed class SummaryPass(ISummaryStore summaries, IConsolidationStore log, Summariser summariser)
{
    /// <summary>Positions of the log between two summaries: about ten exchanges.</summary>
    private const int Pace = 20;

    /// <summary>What somebody says in that many positions, at most.</summary>
    private const int EntriesPerPass = 500;

    public async Task RunAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        if (await log.ReadAsync(conversation, 1, cancellationToken) is not { } state)
        {
            return;
        }

        var summary = await summaries.FindAsync(conversation, cancellationToken);
        if (state.Watermark - summary.UpTo < Pace
            || await log.ReadUpToAsync(conversation, summary.UpTo, state.Watermark, EntriesPerPass, cancellationToken) is not { } read)
        {
            return;
        }

        await summaries.ReplaceAsync(summary.UpTo, summariser.GoOn(summary, read.Entries, state.Watermark), cancellationToken);
    }
}
