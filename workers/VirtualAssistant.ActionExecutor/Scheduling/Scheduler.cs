using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.ActionExecutor.Scheduling;

/// <summary>Runs a pass whenever a reminder is due, and looks for new ones in between.</summary>
internal sealed partial class Scheduler(SchedulerPass pass, TimeProvider time, ILogger<Scheduler> logger) : BackgroundService
{
    /// <summary>The longest wait between two looks: how late a reminder can be that was made for the next moment.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await TryRunAsync(stoppingToken), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How long to wait before the next pass.</returns>
    private async Task<TimeSpan> TryRunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var wait = await pass.RunAsync(cancellationToken) - time.GetUtcNow().ToInstant();
            return wait is { } untilDue ? TimeSpan.FromTicks(Math.Clamp(untilDue.BclCompatibleTicks, 0, LookInterval.Ticks)) : LookInterval;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure is StoreUnavailableException ? null : failure, failure.Message);
            return LookInterval;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A scheduler pass failed; the next one takes up the same reminders: {Why}")]
    private partial void LogFailed(Exception? failure, string why);
}
