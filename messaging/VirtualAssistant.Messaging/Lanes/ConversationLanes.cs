using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Messaging.Lanes;

/// <summary>Runs work of one conversation one piece at a time, and of different conversations side by side.</summary>
/// <remarks>
/// <code>
/// Raise(c) ──► a lane for c, if it has none ──► ready queue ──► one of N runners ──► work(c)
///                 ▲                                                    │
///                 └──── again (behind the others), or at a later time ─┘     idle: the lane is gone
/// </code>
/// A conversation with nothing to do costs no memory. One piece is run at a turn, so a long backlog of one
/// conversation does not starve the others.
/// </remarks>
public sealed partial class ConversationLanes(
    Func<ConversationId, CancellationToken, Task<LaneState>> work, int runners, TimeProvider time, ILogger logger)
{
    /// <summary>How long a conversation rests after its work threw: the store or the network is likely to be away.</summary>
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(1);


    private readonly ConcurrentDictionary<ConversationId, Lane> lanes = new();
    private readonly Channel<ConversationId> ready = Channel.CreateUnbounded<ConversationId>(); // Bounded by the lanes: each is in it at most once.

    /// <summary>Lanes that are running, waiting for a runner, or waiting for a time.</summary>
    public int Busy => lanes.Count;

    public void Raise(ConversationId conversation)
    {
        while (true)
        {
            if (lanes.TryGetValue(conversation, out var lane))
            {
                if (lane.TryRaise(out var mustQueue))
                {
                    if (mustQueue)
                    {
                        ready.Writer.TryWrite(conversation);
                    }

                    return;
                }
            }
            else if (lanes.TryAdd(conversation, new Lane()))
            {
                ready.Writer.TryWrite(conversation);
                return;
            }
        }
    }

    /// <summary>Runs lanes until <paramref name="stoppingToken"/>; pieces that have begun may go on until <paramref name="abortToken"/>.</summary>
    public Task RunAsync(CancellationToken stoppingToken, CancellationToken abortToken) =>
        Task.WhenAll(Enumerable.Range(0, runners).Select(_ => Task.Run(() => RunnerAsync(stoppingToken, abortToken), CancellationToken.None)));

    private async Task RunnerAsync(CancellationToken stoppingToken, CancellationToken abortToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var conversation = await ready.Reader.ReadAsync(stoppingToken);
                lanes[conversation].Begin();
                Settle(conversation, await TryWorkAsync(conversation, abortToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested || abortToken.IsCancellationRequested)
        {
            // Stopping: what is not done is found again at the next start.
        }
    }

    private async Task<LaneState> TryWorkAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await work(conversation, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure, conversation);
            return new LaneState.Later(time.GetUtcNow() + RestAfterFailure);
        }
    }

    private void Settle(ConversationId conversation, LaneState state)
    {
        var lane = lanes[conversation];
        switch (lane.Settle(state))
        {
            case Lane.Next.Queue:
                ready.Writer.TryWrite(conversation);
                break;
            case Lane.Next.Sleep:
                lane.WakeAt(time, ((LaneState.Later)state).At, () => Raise(conversation));
                break;
            default:
                lanes.TryRemove(conversation, out _);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work for {Conversation} failed; it is tried again")]
    private partial void LogFailed(Exception failure, ConversationId conversation);

    private sealed class Lane
    {
        private readonly Lock sync = new();
        private Phase phase = Phase.Queued;
        private bool raised;
        private ITimer? timer;

        private enum Phase
        {
            Queued,
            Running,
            Sleeping,
            Gone,
        }

        public enum Next
        {
            Queue,
            Sleep,
            Remove,
        }

        /// <returns>False when the lane has ended and a new one is needed.</returns>
        public bool TryRaise(out bool mustQueue)
        {
            lock (sync)
            {
                mustQueue = false;
                switch (phase)
                {
                    case Phase.Running:
                        raised = true;
                        return true;
                    case Phase.Queued:
                        return true;
                    case Phase.Sleeping:
                        phase = Phase.Queued;
                        timer?.Dispose();
                        timer = null;
                        mustQueue = true;
                        return true;
                    default:
                        return false;
                }
            }
        }

        public void Begin()
        {
            lock (sync)
            {
                phase = Phase.Running;
                raised = false;
            }
        }

        public Next Settle(LaneState state)
        {
            lock (sync)
            {
                if (raised || state is LaneState.Again)
                {
                    phase = Phase.Queued;
                    return Next.Queue;
                }

                phase = state is LaneState.Later ? Phase.Sleeping : Phase.Gone;
                return phase == Phase.Sleeping ? Next.Sleep : Next.Remove;
            }
        }

        public void WakeAt(TimeProvider time, DateTimeOffset at, Action wake)
        {
            lock (sync)
            {
                if (phase == Phase.Sleeping)
                {
                    var wait = at - time.GetUtcNow();
                    timer = time.CreateTimer(_ => wake(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
                }
            }
        }
    }
}
