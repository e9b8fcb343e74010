using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.MemoryConsolidator.Summaries;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.MemoryConsolidator;

/// <summary>Turns what was said in a conversation since its watermark into facts, and long conversations into summaries.</summary>
/// <remarks>Facts and watermark are stored together: a pass that is cut off is repeated whole, and learns the same facts under the same ids.</remarks>
internal sealed class ConsolidationConsumer(IConsolidationStore store, FactExtractor extractor, SummaryPass summaries) : IConsumer
{
    private const int EntriesPerPass = 200;

    public string Queue => Queues.Consolidation;

    public async Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync(message.Conversation, EntriesPerPass, cancellationToken) is { Entries: [.., var last] } unread)
        {
            await store.CommitAsync(unread, last.Entry.Position, extractor.Extract(unread), cancellationToken);
        }

        await summaries.RunAsync(message.Conversation, cancellationToken);
        return Disposition.Done.Instance;
    }

    public Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
