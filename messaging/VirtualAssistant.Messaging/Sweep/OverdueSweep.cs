using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.Messaging.Sweep;

/// <summary>Finds work that was committed and that nobody is at, and takes it up here: what a dead process or a lost wake-up left behind.</summary>
/// <remarks>Every node looks; who claims a conversation first has it, and the others find nothing to do.</remarks>
public sealed partial class OverdueSweep(IOverdueWork overdue, IOptions<SweepOptions> options, TimeProvider time, ILogger<OverdueSweep> logger)
{
    private bool failing;

    /// <summary>Looks until <paramref name="stoppingToken"/>, for the first time at once.</summary>
    public async Task RunAsync(QueueLanes lanes, CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var isThereMore = await TryPassAsync(lanes, stoppingToken);
                await Task.Delay(isThereMore ? options.Value.Interval / 20 : Jittered(options.Value.Interval), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <summary>Looks once for each queue that is consumed here and has not enough to do already.</summary>
    /// <returns>Whether a queue had more than one look takes up.</returns>
    public async Task<bool> PassAsync(QueueLanes lanes, CancellationToken cancellationToken)
    {
        var isThereMore = false;
        foreach (var queue in lanes.Queues)
        {
            if (lanes.Waiting(queue) > options.Value.BatchSize / 2)
            {
                isThereMore = true; // The next ones are asked for when these have become fewer.
                continue;
            }

            var found = await overdue.FindAsync(queue, options.Value.Age, options.Value.BatchSize, cancellationToken);
            foreach (var conversation in found)
            {
                lanes.TryRaiseOverdue(queue, conversation);
            }

            isThereMore |= found.Count == options.Value.BatchSize;
        }

        return isThereMore;
    }

    private async Task<bool> TryPassAsync(QueueLanes lanes, CancellationToken cancellationToken)
    {
        try
        {
            var isThereMore = await PassAsync(lanes, cancellationToken);
            failing = false;
            return isThereMore;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (!failing)
            {
                LogFailed(failure);
            }

            failing = true;
            return false;
        }
    }

    private static TimeSpan Jittered(TimeSpan interval) => interval * (0.75 + (Random.Shared.NextDouble() / 2));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store could not be asked for overdue work; it is asked again")]
    private partial void LogFailed(Exception failure);
}
