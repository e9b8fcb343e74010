using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Messaging.Tracing;

namespace VirtualAssistant.Messaging.Lanes;

/// <summary>Runs work of one conversation one piece at a time, and of different conversations side by side.</summary>
/// <remarks>
/// <code>
/// Raise(c) ──► a lane for c, if it has none ──► ready queue ──► one of N runners ──► work(c)
///                 ▲                                                    │
///                 └──── again (behind the others), or at a later time ─┘     idle: the lane is gone
/// </code>
/// A conversation with nothing to do costs no memory. One piece is run at a turn, so a long backlog of one
/// conversation does not starve the others, and <see cref="ReadyLanes"/> lets somebody who writes now pass the backlog of all.
/// </remarks>
/// <param name="name">Of the work, for traces.</param>
/// <param name="count">Counts these lanes among others; null when nobody asks.</param>
public sealed partial class ConversationLanes(
    Func<ConversationId, CancellationToken, Task<LaneState>> work, int runners, TimeProvider time, ILogger logger, string name = "work", LaneCount? count = null)
{
    /// <summary>How long a conversation rests after its work threw: the store or the network is likely to be away.</summary>
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationId, Lane> lanes = new();
    private readonly ReadyLanes ready = new(); // Bounded by the lanes: each is in it at most once.

    /// <summary>Lanes that are running, waiting for a runner, or waiting for a time.</summary>
    public int Busy => lanes.Count;

    /// <summary>Lanes that wait for a runner.</summary>
    public int Waiting => ready.Count;

    /// <summary>Of these, the lanes that were raised just now and pass the backlog.</summary>
    public int WaitingFirst => ready.FirstCount;

    public void Raise(ConversationId conversation) => Raise(conversation, null, MessagingTrace.Current);

    /// <summary>Raises what has waited for long already, so that others may pass it.</summary>
    public void RaiseOverdue(ConversationId conversation) => Raise(conversation, null, default, isOverdue: true);

    /// <param name="settled">
    /// Called once everything that was to be done at this call has been worked on: the lane is idle or sleeps until a time.
    /// Never called when the lanes are stopped before.
    /// </param>
    /// <param name="origin">The trace that the work goes on with.</param>
    /// <param name="isOverdue">Whether it has waited for long already, so that others may pass it.</param>
    public void Raise(ConversationId conversation, Action? settled, ActivityContext origin, bool isOverdue = false)
    {
        while (true)
        {
            if (lanes.TryGetValue(conversation, out var lane))
            {
                if (lane.TryRaise(settled, origin, out var mustQueue))
                {
                    if (mustQueue)
                    {
                        ready.Add(conversation, isOverdue);
                    }

                    return;
                }
            }
            else if (TryAdd(conversation, new Lane(settled, origin)))
            {
                ready.Add(conversation, isOverdue);
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
                var conversation = await ready.TakeAsync(stoppingToken);
                var origin = lanes[conversation].Begin();
                Settle(conversation, await TryWorkAsync(conversation, origin, abortToken));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested || abortToken.IsCancellationRequested)
        {
            // Stopping: what is not done is found again at the next start.
        }
    }

    private async Task<LaneState> TryWorkAsync(ConversationId conversation, ActivityContext origin, CancellationToken cancellationToken)
    {
        using var span = MessagingTrace.Start(name, ActivityKind.Consumer, origin);
        try
        {
            return await work(conversation, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            LogFailed(failure is StoreUnavailableException ? null : failure, conversation, failure.Message);
            return new LaneState.Later(time.GetUtcNow() + RestAfterFailure);
        }
    }

    private void Settle(ConversationId conversation, LaneState state)
    {
        var lane = lanes[conversation];
        switch (lane.Settle(state, out var settled))
        {
            case Lane.Next.Queue:
                ready.Add(conversation, isOverdue: state is LaneState.Again);
                break;
            case Lane.Next.Sleep:
                lane.WakeAt(time, ((LaneState.Later)state).At, () => RaiseOverdue(conversation));
                break;
            default:
                lanes.TryRemove(conversation, out _);
                count?.Leave();
                break;
        }

        settled?.Invoke();
    }

    private bool TryAdd(ConversationId conversation, Lane lane)
    {
        count?.Enter();
        if (lanes.TryAdd(conversation, lane))
        {
            return true;
        }

        count?.Leave();
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work for {Conversation} failed and is tried again: {Why}")]
    private partial void LogFailed(Exception? failure, ConversationId conversation, string why);

    private sealed class Lane(Action? settled, ActivityContext origin)
    {
        private readonly Lock sync = new();
        private Phase phase = Phase.Queued;
        private bool raised;
        private Action? settled = settled;
        private ActivityContext origin = origin;
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
        public bool TryRaise(Action? whenSettled, ActivityContext from, out bool mustQueue)
        {
            lock (sync)
            {
                mustQueue = phase == Phase.Sleeping;
                if (phase == Phase.Gone)
                {
                    return false;
                }

                if (from != default)
                {
                    origin = from;
                }

                settled += whenSettled;
                raised |= phase == Phase.Running;
                if (mustQueue)
                {
                    phase = Phase.Queued;
                    timer?.Dispose();
                    timer = null;
                }

                return true;
            }
        }

        public ActivityContext Begin()
        {
            lock (sync)
            {
                phase = Phase.Running;
                raised = false;
                return origin;
            }
        }

        /// <param name="waiters">Whom to tell that the lane has settled.</param>
        public Next Settle(LaneState state, out Action? waiters)
        {
            lock (sync)
            {
                waiters = null;
                if (raised || state is LaneState.Again)
                {
                    phase = Phase.Queued;
                    return Next.Queue;
                }

                (waiters, settled) = (settled, null);
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
