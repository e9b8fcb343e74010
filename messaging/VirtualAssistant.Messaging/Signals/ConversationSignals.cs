using System.Collections.Concurrent;
using System.Threading.Channels;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Messaging.Signals;

/// <summary>Signals within one process. A conversation nobody listens to costs nothing.</summary>
public sealed class ConversationSignals : IConversationSignals
{
    /// <summary>What is shown to somebody who does not look: typing, and pieces that the next one replaces.</summary>
    private const int MostShown = 16;

    private readonly ConcurrentDictionary<ConversationId, Subscription[]> listeners = new();

    public void Raise(ConversationId conversation)
    {
        if (listeners.TryGetValue(conversation, out var subscriptions))
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Signal();
            }
        }
    }

    public void Show(ConversationId conversation, ReadOnlyMemory<byte> activity)
    {
        if (activity.Length <= IConversationSignals.MaxShown && listeners.TryGetValue(conversation, out var subscriptions))
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Show(activity);
            }
        }
    }

    public IConversationSubscription Subscribe(ConversationId conversation)
    {
        var subscription = new Subscription(this, conversation);
        listeners.AddOrUpdate(conversation, _ => [subscription], (_, others) => [.. others, subscription]);
        return subscription;
    }

    private void Unsubscribe(Subscription subscription)
    {
        while (listeners.TryGetValue(subscription.Conversation, out var current))
        {
            Subscription[] rest = [.. current.Where(other => other != subscription)];
            var removed = rest.Length == 0
                ? listeners.TryRemove(new(subscription.Conversation, current))
                : listeners.TryUpdate(subscription.Conversation, rest, current);
            if (removed)
            {
                return;
            }
        }
    }

    private sealed class Subscription(ConversationSignals signals, ConversationId conversation) : IConversationSubscription
    {
        private readonly Channel<bool> pending = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        private Channel<ReadOnlyMemory<byte>>? shown; // Made when it is needed: most who listen are never shown anything.

        public ConversationId Conversation => conversation;

        public void Signal() => pending.Writer.TryWrite(true);

        public void Show(ReadOnlyMemory<byte> activity)
        {
            LazyInitializer.EnsureInitialized(
                ref shown, () => Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(MostShown) { FullMode = BoundedChannelFullMode.DropOldest }))
                .Writer.TryWrite(activity);
            Signal();
        }

        public bool TryTakeShown(out ReadOnlyMemory<byte> activity)
        {
            activity = default;
            return Volatile.Read(ref shown) is { } channel && channel.Reader.TryRead(out activity);
        }

        public async ValueTask WaitAsync(CancellationToken cancellationToken) => await pending.Reader.ReadAsync(cancellationToken);

        public void Dispose() => signals.Unsubscribe(this);
    }
}
