using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Outbox;

/// <summary>Finds what nobody has taken up, by the first row of each conversation: the rows behind it cannot run before it.</summary>
internal sealed class OverdueWork(PostgresDatabase database, TimeProvider time) : IOverdueWork
{
    private const string Turns =
        """
        SELECT i.conversation_id FROM inbox i JOIN conversations c ON c.conversation_id = i.conversation_id
        WHERE i.state = 0 AND i.due_at <= $1 AND (c.lease_until IS NULL OR c.lease_until <= clock_timestamp())
          AND (i.priority = 1 OR c.awaiting = 0 OR c.awaiting_until IS NULL OR c.awaiting_until <= $1)
          AND NOT EXISTS (
            SELECT 1 FROM inbox before WHERE before.conversation_id = i.conversation_id AND before.state = 0
              AND (before.priority > i.priority OR before.priority = i.priority AND before.position < i.position))
        ORDER BY i.due_at LIMIT $2
        """;

    private const string Messages =
        """
        SELECT o.conversation_id FROM outbox o
        WHERE o.queue = $3 AND o.due_at <= $1 AND (o.lease_until IS NULL OR o.lease_until <= clock_timestamp())
          AND NOT EXISTS (
            SELECT 1 FROM outbox before WHERE before.queue = o.queue AND before.conversation_id = o.conversation_id
              AND (before.position, before.message_id) < (o.position, o.message_id))
        ORDER BY o.due_at LIMIT $2
        """;

    public ValueTask<IReadOnlyList<ConversationId>> FindAsync(string queue, TimeSpan age, int limit, CancellationToken cancellationToken) =>
        database.AllAsync(
            queue == Queues.Input ? Turns : Messages,
            queue == Queues.Input ? [Time(time.GetUtcNow() - age), Number(limit)] : [Time(time.GetUtcNow() - age), Number(limit), Text(queue)],
            row => new ConversationId(row.GetString(0)),
            cancellationToken);
}
