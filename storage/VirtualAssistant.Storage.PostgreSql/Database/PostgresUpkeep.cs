using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAssistant.Storage.PostgreSql.Inbox;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>Opens the database before anything else starts, keeps it in order while the process runs, and lets go of everything when it has stopped.</summary>
/// <remarks>Leases live in the server's time and end while this process is away, so they are renewed by the real clock and no other.</remarks>
internal sealed partial class PostgresUpkeep(
    PostgresDatabase database, Leases leases, IdempotencySweep sweep, IOptions<PostgresOptions> options, TimeProvider time, ILogger<PostgresUpkeep> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan TidyInterval = TimeSpan.FromHours(1);

    public Task StartingAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken).AsTask();

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>By now every queue has drained: what is still held was cut off.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => TryAsync("give back leases", leases.GiveBackAsync, cancellationToken);

    /// <summary>Opens the months of the log that come next, and forgets what is too old to be delivered again.</summary>
    internal async ValueTask TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await database.OpenLogMonthAsync(now, cancellationToken);
        await database.OpenLogMonthAsync(now.AddDays(31), cancellationToken);
        await sweep.SweepAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        RepeatAsync("renew leases", options.Value.LeaseRenewal, leases.RenewAsync, TimeProvider.System, stoppingToken),
        RepeatAsync("tidy up", TidyInterval, TidyAsync, time, stoppingToken));

    private async Task RepeatAsync(
        string what, TimeSpan interval, Func<CancellationToken, ValueTask> pass, TimeProvider clock, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(what, pass, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    private async Task TryAsync(string what, Func<CancellationToken, ValueTask> pass, CancellationToken cancellationToken)
    {
        try
        {
            await pass(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure, what);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database did not let this process {What}; it is tried again in time")]
    private partial void LogFailed(Exception failure, string what);
}
