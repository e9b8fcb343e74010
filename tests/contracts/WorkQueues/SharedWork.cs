using System.Collections.Concurrent;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Lanes;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>Stands in for the database that processes share: pieces of work, and who is at them.</summary>
internal sealed class SharedWork : IOverdueWork
{
    private readonly ConcurrentDictionary<ConversationId, Pile> piles = new();
    private int done;
    private int overlaps;

    /// <summary>What a piece of work does; nothing unless a test says otherwise.</summary>
    public Func<ConversationId, CancellationToken, Task> Doing { get; set; } = (_, _) => Task.CompletedTask;

    public int Done => Volatile.Read(ref done);

    /// <summary>How often two pieces of one conversation were worked on at a time.</summary>
    public int Overlaps => Volatile.Read(ref overlaps);

    public int Left => piles.Values.Sum(pile => pile.Left);

    /// <summary>Commits a piece of work. Whoever should do it has to be woken.</summary>
    public void Commit(ConversationId conversation)
    {
        var pile = piles.GetOrAdd(conversation, _ => new Pile());
        lock (pile)
        {
            pile.Left++;
        }
    }

    /// <summary>One of the processes.</summary>
    public Worker NewWorker() => new(this);

    public ValueTask<IReadOnlyList<ConversationId>> FindAsync(string queue, TimeSpan age, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ConversationId>>([.. piles.Where(pile => pile.Value is { Left: > 0, Holder: null }).Select(pile => pile.Key).Take(limit)]);

    /// <summary>A process that does the work and counts what it did.</summary>
    internal sealed class Worker(SharedWork work) : ITurnConsumer
    {
        private int done;

        public int Done => Volatile.Read(ref done);

        public async Task<LaneState> RunNextAsync(ConversationId conversation, CancellationToken cancellationToken)
        {
            var pile = work.piles.GetOrAdd(conversation, _ => new Pile());
            lock (pile)
            {
                if (pile.Left == 0)
                {
                    return LaneState.Idle.Instance;
                }

                if (pile.Holder is { } holder && holder != this)
                {
                    return new LaneState.Later(TimeProvider.System.GetUtcNow().AddMilliseconds(20));
                }

                if (pile.Holder == this)
                {
                    Interlocked.Increment(ref work.overlaps);
                }

                pile.Holder = this;
            }

            try
            {
                await work.Doing(conversation, cancellationToken);
                lock (pile)
                {
                    pile.Left--;
                }

                Interlocked.Increment(ref done);
                Interlocked.Increment(ref work.done);
            }
            finally
            {
                lock (pile)
                {
                    pile.Holder = null;
                }
            }

            return LaneState.Again.Instance;
        }
    }

    private sealed class Pile
    {
        public int Left { get; set; }

        public Worker? Holder { get; set; }
    }
}
