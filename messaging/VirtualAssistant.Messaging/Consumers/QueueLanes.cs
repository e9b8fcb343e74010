using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Lanes;
using VirtualAssistant.Messaging.Redelivery;
using VirtualAssistant.Messaging.Tracing;

namespace VirtualAssistant.Messaging.Consumers;

/// <summary>The lanes of this process: one set for each queue that has a consumer here. What is registered decides what a process does.</summary>
public sealed class QueueLanes : IDisposable
{
    /// <summary>Pieces of one queue that run at a time. They wait for commits and networks more than they compute.</summary>
    private const int RunnersPerQueue = 64;

    /// <summary>How long pieces that have begun may go on after a stop was asked for.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(4);

    private readonly IServiceProvider services;
    private readonly TimeProvider time;
    private readonly ILogger<QueueLanes> logger;
    private readonly Lazy<FrozenDictionary<string, ConversationLanes>> lanes;
    private readonly LaneCount count = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new();
    private Task running = Task.CompletedTask;

    public QueueLanes(IServiceProvider services, TimeProvider time, ILogger<QueueLanes> logger)
    {
        (this.services, this.time, this.logger) = (services, time, logger);
        lanes = new(Create); // Consumers raise work themselves: they can only be asked for once everything is put together.
    }

    /// <summary>The queues that have a consumer here.</summary>
    public IReadOnlyCollection<string> Queues => lanes.Value.Keys;

    /// <summary>Conversations with anything running, waiting to run, or waiting for a time.</summary>
    public int Busy => count.Value;

    /// <summary>Conversations of a queue that wait for a runner.</summary>
    public int Waiting(string queue) => lanes.Value[queue].Waiting;

    /// <summary>Whether the queue has a consumer here, with runners to spare for what is raised now, and nothing is being stopped.</summary>
    public bool HasRoom(string queue) => !stopping.IsCancellationRequested && lanes.Value.TryGetValue(queue, out var lane) && lane.WaitingFirst < RunnersPerQueue;

    /// <returns>False when the queue has no consumer here.</returns>
    public bool TryRaise(string queue, ConversationId conversation) => TryRaise(queue, conversation, null, MessagingTrace.Current, isOverdue: false);

    /// <summary>Raises what has waited for long already: what is raised now goes before it.</summary>
    /// <returns>False when the queue has no consumer here.</returns>
    public bool TryRaiseOverdue(string queue, ConversationId conversation) => TryRaise(queue, conversation, null, default, isOverdue: true);

    /// <param name="settled">Called once everything that was to be done at this call has been worked on; never when the lanes are stopped before.</param>
    /// <param name="origin">The trace that the work goes on with.</param>
    /// <param name="isOverdue">Whether it has waited for long already.</param>
    /// <returns>False when the queue has no consumer here.</returns>
    public bool TryRaise(string queue, ConversationId conversation, Action? settled, ActivityContext origin, bool isOverdue)
    {
        if (!lanes.Value.TryGetValue(queue, out var lane))
        {
            return false;
        }

        lane.Raise(conversation, settled, origin, isOverdue);
        return true;
    }

    public void Start() => running = Task.WhenAll(lanes.Value.Values.Select(queue => queue.RunAsync(stopping.Token, aborting.Token)));

    /// <summary>Begins nothing new, and waits 4 seconds for what has begun before cutting it off.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        try
        {
            await running.WaitAsync(DrainTime, time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await aborting.CancelAsync();
            await running;
        }
    }

    public void Dispose()
    {
        stopping.Dispose();
        aborting.Dispose();
    }

    private FrozenDictionary<string, ConversationLanes> Create()
    {
        var created = new Dictionary<string, ConversationLanes>(StringComparer.Ordinal);
        if (services.GetService<ITurnConsumer>() is { } turns)
        {
            created.Add(Brain.Outbox.Queues.Input, Create(Brain.Outbox.Queues.Input, turns.RunNextAsync));
        }

        foreach (var consumer in services.GetServices<IConsumer>())
        {
            var relay = new OutboxRelay(
                services.GetRequiredService<IOutbox>(),
                consumer,
                services.GetRequiredService<RedeliveryPolicy>(),
                services.GetRequiredService<ILogger<OutboxRelay>>());
            created.Add(consumer.Queue, Create(consumer.Queue, relay.RelayAsync));
        }

        return created.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ConversationLanes Create(string queue, Func<ConversationId, CancellationToken, Task<LaneState>> work) =>
        new(work, RunnersPerQueue, time, logger, queue, count);
}
