using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.MemoryConsolidator;

/// <summary>Turns what was said in a conversation since its watermark into facts.</summary>
/// <remarks>Facts and watermark are stored together: a pass that is cut off is repeated whole, and learns the same facts under the same ids.</remarks>
internal sealed class ConsolidationConsumer(IConsolidationStore store, FactExtractor extractor) : IConsumer
{
    private const int EntriesPerPass = 200;

    public string Queue => Queues.Consolidation;

    public async Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync(message.Conversation, EntriesPerPass, cancellationToken) is { Entries: [.., var last] } unread)
        {
            var learned = unread.Entries.SelectMany(said => extractor.Extract(said, unread.IsGroup)).ToList();
            await store.CommitAsync(unread, last.Entry.Position, learned, cancellationToken);
        }

        return Disposition.Done.Instance;
    }

    public Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
