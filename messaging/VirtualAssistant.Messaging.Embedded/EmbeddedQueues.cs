using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Lanes;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Messaging.Embedded;

/// <summary>The work queues of a single process: the inbox and outbox tables hold the messages, lanes carry them to their consumers.</summary>
/// <remarks>At start every conversation with something left to do is raised, so whatever a crash cut off goes on.</remarks>
public sealed class EmbeddedQueues : IWorkSignals, IHostedService, IDisposable
{
    /// <summary>Pieces of one queue that run at a time. They wait for commits and networks more than they compute.</summary>
    private const int RunnersPerQueue = 64;

    /// <summary>How long pieces that have begun may go on after a stop was asked for.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(4);

    private readonly IServiceProvider services;
    private readonly TimeProvider time;
    private readonly Dictionary<string, ConversationLanes> lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new();
    private readonly List<Task> running = [];

    public EmbeddedQueues(IServiceProvider services, TimeProvider time, ILogger<EmbeddedQueues> logger)
    {
        (this.services, this.time) = (services, time);
        var turns = new Lazy<ITurnConsumer>(services.GetRequiredService<ITurnConsumer>);
        lanes[Queues.Input] = new ConversationLanes((c, token) => turns.Value.RunNextAsync(c, token), RunnersPerQueue, time, logger);
        foreach (var queue in (string[])[Queues.Replies, Queues.Actions, Queues.Consolidation])
        {
            var relay = new Lazy<OutboxRelay>(() => CreateRelay(queue));
            lanes[queue] = new ConversationLanes((c, token) => relay.Value.RelayAsync(c, token), RunnersPerQueue, time, logger);
        }
    }

    /// <summary>Whether no conversation has anything running, waiting to run, or waiting for a time.</summary>
    public bool IsIdle => lanes.Values.All(queue => queue.Busy == 0);

    /// <summary>Never: what waits lies in the database, and a lane costs next to nothing.</summary>
    public bool IsCongested => false;

    public void Raise(string queue, ConversationId conversation) => lanes[queue].Raise(conversation);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in lanes.Values)
        {
            running.Add(queue.RunAsync(stopping.Token, aborting.Token));
        }

        foreach (var conversation in await services.GetRequiredService<ITurnStore>().FindPendingAsync(cancellationToken))
        {
            Raise(Queues.Input, conversation);
        }

        var outbox = services.GetRequiredService<IOutbox>();
        foreach (var queue in lanes.Keys.Where(queue => queue != Queues.Input))
        {
            foreach (var conversation in await outbox.FindPendingAsync(queue, cancellationToken))
            {
                Raise(queue, conversation);
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        var drained = Task.WhenAll(running);
        try
        {
            await drained.WaitAsync(DrainTime, time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await aborting.CancelAsync();
            await drained;
        }
    }

    public void Dispose()
    {
        stopping.Dispose();
        aborting.Dispose();
    }

    private OutboxRelay CreateRelay(string queue) => new(
        services.GetRequiredService<IOutbox>(),
        services.GetServices<IConsumer>().Single(consumer => consumer.Queue == queue),
        services.GetRequiredService<RedeliveryPolicy>(),
        time,
        services.GetRequiredService<ILogger<OutboxRelay>>());
}
