using Microsoft.Extensions.Options;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Inbox;

/// <summary>Forgets handled activities once no channel would deliver them again. What waits, and dead letters, are remembered as long as they are there.</summary>
internal sealed class IdempotencySweep(PostgresDatabase database, IOptions<PostgresOptions> options, TimeProvider time)
{
    /// <summary>Seconds a sweep may take: it removes the activities of an hour, and after a long pause those of many.</summary>
    private const int TimeLimit = 300;

    /// <remarks>Of several processes that sweep at once, one does; the others find the lock taken and leave.</remarks>
    public async ValueTask SweepAsync(CancellationToken cancellationToken) =>
        await database.ExecuteAsync(
            """
            DELETE FROM accepted a
            USING (SELECT pg_try_advisory_xact_lock(hashtext('VirtualAssistant.sweep'), hashtext(current_schema())) AS taken) AS turn
            WHERE turn.taken AND a.accepted_at < $1
              AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = a.conversation_id AND i.position = a.position)
              AND NOT EXISTS (SELECT 1 FROM dead_letters d WHERE d.queue = 'input' AND d.message_id = a.turn)
            """,
            [Time(time.GetUtcNow() - options.Value.IdempotencyRetention)],
            cancellationToken,
            TimeLimit);
}
