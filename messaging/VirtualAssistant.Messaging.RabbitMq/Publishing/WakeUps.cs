using System.Collections.Concurrent;
using System.Threading.Channels;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Messaging.RabbitMq.Envelopes;

namespace VirtualAssistant.Messaging.RabbitMq.Publishing;

/// <summary>Envelopes that wait to be published: one for each conversation and queue at most, and no more than fit.</summary>
internal sealed class WakeUps(int capacity)
{
    private readonly ConcurrentDictionary<(string, ConversationId), Envelope> waiting = new();
    private readonly Channel<(string, ConversationId)> order = Channel.CreateBounded<(string, ConversationId)>(
        new BoundedChannelOptions(capacity) { AllowSynchronousContinuations = false });

    public int Count => order.Reader.Count;

    /// <summary>Whether so many wait that no more should be accepted at the front door.</summary>
    public bool IsCrowded => Count >= capacity * 3L / 4;

    /// <returns>False when too many wait already; the conversation is then left to the sweep.</returns>
    public bool TryAdd(Envelope envelope)
    {
        var key = (envelope.Queue, envelope.Conversation);
        if (!waiting.TryAdd(key, envelope) || order.Writer.TryWrite(key))
        {
            return true;
        }

        waiting.TryRemove(key, out _);
        return false;
    }

    /// <summary>Takes the one that waits longest. From here on the conversation may be added again.</summary>
    public async ValueTask<Envelope> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (waiting.TryRemove(await order.Reader.ReadAsync(cancellationToken), out var envelope))
            {
                return envelope;
            }
        }
    }
}
