using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Inbox;

/// <summary>Forgets handled activities once no channel would deliver them again. Dead letters stay until an operator replays them.</summary>
internal sealed class IdempotencySweep(SqliteDatabase database, IOptions<SqliteOptions> options, TimeProvider time) : BackgroundService
{
    private const int RowsPerWrite = 1000;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - options.Value.IdempotencyRetention).ToColumn();
        int removed;
        do
        {
            removed = await database.WriteAsync(
                session => session.Execute(
                    """
                    DELETE FROM inbox WHERE (conversation_id, position) IN
                        (SELECT conversation_id, position FROM inbox WHERE state <> 0 AND state <> 2 AND accepted_at < $1 LIMIT $2)
                    """,
                    before,
                    RowsPerWrite),
                cancellationToken);
        }
        while (removed == RowsPerWrite);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await SweepAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping.
        }
    }
}
