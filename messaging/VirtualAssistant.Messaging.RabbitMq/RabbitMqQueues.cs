using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.RabbitMq.Consuming;
using VirtualAssistant.Messaging.RabbitMq.Publishing;
using VirtualAssistant.Messaging.RabbitMq.Topology;
using VirtualAssistant.Messaging.Sweep;

namespace VirtualAssistant.Messaging.RabbitMq;

/// <summary>The work queues of many processes: what is committed is announced on a broker, and whoever is first in line takes it up.</summary>
/// <remarks><code>
/// Raise ──► buffer (one per conversation) ──► publisher ──► va.input.N ──► receiver ──► lane ──► acknowledged when settled
///    └──── replies, and turns claimed here: the lane of this very process                ▲
///                                              what was lost on the way ── sweep ────────┘
/// </code></remarks>
internal sealed class RabbitMqQueues(
    IServiceProvider services, QueueLanes lanes, BrokerTopology topology, Publisher publisher, Receiver receiver, TimeProvider time) : IWorkSignals, IHostedService, IDisposable
{
    /// <summary>How long the broker may take to stop delivering, and then to take what is still to be published.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource closing = new();
    private Task sweeping = Task.CompletedTask;
    private Task connected = Task.CompletedTask;

    public bool IsIdle => lanes.Busy == 0 && publisher.IsIdle;

    public bool IsCongested => publisher.IsCongested;

    public void Raise(string queue, ConversationId conversation)
    {
        if (topology.Carries(queue))
        {
            publisher.Publish(queue, conversation);
        }
        else
        {
            lanes.TryRaise(queue, conversation);
        }
    }

    public bool HasRoom(string queue) => lanes.HasRoom(queue);

    public void RaiseHere(string queue, ConversationId conversation) => lanes.TryRaise(queue, conversation);

    /// <summary>Starts, whether the broker is there or not.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lanes.Start();
        connected = Task.WhenAll(Task.Run(() => publisher.RunAsync(closing.Token), CancellationToken.None), Task.Run(() => receiver.RunAsync(closing.Token), CancellationToken.None));
        if (services.GetService<IOverdueWork>() is not null)
        {
            sweeping = services.GetRequiredService<OverdueSweep>().RunAsync(lanes, stopping.Token);
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes nothing more, finishes what has begun, announces what came of it, and leaves the rest to others.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var drained = lanes.DrainAsync(cancellationToken); // From here on nothing new begins.
        await stopping.CancelAsync();
        await sweeping;
        await receiver.LeaveAsync(GoodbyeLimit);
        await drained;
        await FlushAsync(cancellationToken);
        await closing.CancelAsync();
        await connected;
    }

    public void Dispose()
    {
        stopping.Dispose();
        closing.Dispose();
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (!(publisher.IsIdle && receiver.HasAnswered) && time.GetElapsedTime(started) < GoodbyeLimit && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(LookInterval, time, CancellationToken.None);
        }
    }
}
