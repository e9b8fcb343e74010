using System.Collections.Concurrent;
using System.Threading.Channels;
using System.Threading.Tasks.Sources;
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

    /// <remarks>There are as many as people who have a chat open, so it is made of one object.</remarks>
    private sealed class Subscription(ConversationSignals signals, ConversationId conversation) : IConversationSubscription, IValueTaskSource
    {
        private const int Quiet = 0;
        private const int Signalled = 1;
        private const int Waiting = 2;

        private ManualResetValueTaskSourceCore<bool> wait = new() { RunContinuationsAsynchronously = true };
        private CancellationTokenRegistration giveUp;
        private int state;

        private Channel<ReadOnlyMemory<byte>>? shown; // Made when it is needed: most who listen are never shown anything.

        public ConversationId Conversation => conversation;

        public void Wake() => Signal();

        public void Signal()
        {
            while (true)
            {
                switch (Interlocked.CompareExchange(ref state, Signalled, Quiet))
                {
                    case Waiting when Interlocked.CompareExchange(ref state, Quiet, Waiting) == Waiting:
                        wait.SetResult(true);
                        return;
                    case Waiting: // Given up just now.
                        continue;
                    default:
                        return;
                }
            }
        }

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

        public ValueTask WaitAsync(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Interlocked.CompareExchange(ref state, Quiet, Signalled) == Signalled)
            {
                return ValueTask.CompletedTask;
            }

            wait.Reset();
            var version = wait.Version;
            giveUp = cancellationToken.UnsafeRegister(static (subscription, token) => ((Subscription)subscription!).GiveUp(token), this);
            switch (Interlocked.CompareExchange(ref state, Waiting, Quiet))
            {
                case Signalled: // Just now.
                    giveUp.Dispose();
                    Volatile.Write(ref state, Quiet);
                    return ValueTask.CompletedTask;
                default:
                    if (cancellationToken.IsCancellationRequested)
                    {
                        GiveUp(cancellationToken); // It was cancelled before there was a wait to give up.
                    }

                    return new ValueTask(this, version);
            }
        }

        public void Dispose() => signals.Unsubscribe(this);

        void IValueTaskSource.GetResult(short token)
        {
            giveUp.Dispose();
            wait.GetResult(token);
        }

        ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => wait.GetStatus(token);

        void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            wait.OnCompleted(continuation, state, token, flags);

        private void GiveUp(CancellationToken cancellationToken)
        {
            if (Interlocked.CompareExchange(ref state, Quiet, Waiting) == Waiting)
            {
                wait.SetException(new OperationCanceledException(cancellationToken));
            }
        }
    }
}
