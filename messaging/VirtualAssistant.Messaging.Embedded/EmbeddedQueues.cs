using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Sweep;

namespace VirtualAssistant.Messaging.Embedded;

/// <summary>The work queues of a single process: the inbox and outbox tables hold the messages, lanes carry them to their consumers.</summary>
/// <remarks>
/// At start every conversation with something left to do is raised, so whatever a crash cut off goes on. Where processes share the store,
/// each looks for overdue work instead, then and ever after: what one raises, another does not hear.
/// </remarks>
public sealed class EmbeddedQueues(IServiceProvider services, QueueLanes lanes) : IWorkSignals, IHostedService, IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task sweeping = Task.CompletedTask;

    /// <summary>Whether no conversation has anything running, waiting to run, or waiting for a time.</summary>
    public bool IsIdle => lanes.Busy == 0;

    /// <summary>Never: what waits lies in the database, and a lane costs next to nothing.</summary>
    public bool IsCongested => false;

    public void Raise(string queue, ConversationId conversation) => lanes.TryRaise(queue, conversation);

    public bool HasRoom(string queue) => lanes.HasRoom(queue);

    public void RaiseHere(string queue, ConversationId conversation) => lanes.TryRaise(queue, conversation);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lanes.Start();
        if (services.GetService<IOverdueWork>() is not null)
        {
            sweeping = services.GetRequiredService<OverdueSweep>().RunAsync(lanes, stopping.Token);
            return;
        }

        foreach (var queue in lanes.Queues)
        {
            foreach (var conversation in await FindPendingAsync(queue, cancellationToken))
            {
                lanes.TryRaiseOverdue(queue, conversation);
            }
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await sweeping;
        await lanes.DrainAsync(cancellationToken);
    }

    public void Dispose() => stopping.Dispose();

    private ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(string queue, CancellationToken cancellationToken) => queue == Queues.Input
        ? services.GetRequiredService<ITurnStore>().FindPendingAsync(cancellationToken)
        : services.GetRequiredService<IOutbox>().FindPendingAsync(queue, cancellationToken);
}
