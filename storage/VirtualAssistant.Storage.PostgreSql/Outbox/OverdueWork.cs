using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Outbox;

/// <summary>Finds what nobody has taken up, by the first row of each conversation: the rows behind it cannot run before it.</summary>
internal sealed class OverdueWork(PostgresDatabase database) : IOverdueWork
{
    /// <remarks>The heads are looked up one by one: a backlog of a hundred thousand must not be joined with itself to find the oldest few.</remarks>
    private const string Turns =
        """
        SELECT i.conversation_id FROM inbox i, LATERAL (SELECT * FROM conversations c WHERE c.conversation_id = i.conversation_id OFFSET 0) c
        WHERE i.due_at <= (SELECT va_now()) - $1 AND (c.lease_until IS NULL OR c.lease_until <= clock_timestamp())
          AND (i.priority = 1 OR c.awaiting = 0 OR c.awaiting_until IS NULL OR c.awaiting_until <= (SELECT va_now()) - $1)
          AND i.position = (SELECT h.position FROM inbox h WHERE h.conversation_id = i.conversation_id ORDER BY h.priority DESC, h.position LIMIT 1)
        ORDER BY i.due_at LIMIT $2
        """;

    private const string Messages =
        """
        SELECT o.conversation_id FROM outbox o
        WHERE o.queue = $3 AND o.due_at <= (SELECT va_now()) - $1 AND (o.lease_until IS NULL OR o.lease_until <= clock_timestamp())
          AND (o.position, o.message_id) = (
            SELECT h.position, h.message_id FROM outbox h WHERE h.queue = o.queue AND h.conversation_id = o.conversation_id
            ORDER BY h.position, h.message_id LIMIT 1)
        ORDER BY o.due_at LIMIT $2
        """;

    public ValueTask<IReadOnlyList<ConversationId>> FindAsync(string queue, TimeSpan age, int limit, CancellationToken cancellationToken) =>
        database.AllAsync(
            queue == Queues.Input ? Turns : Messages,
            queue == Queues.Input ? [Span(age), Number(limit)] : [Span(age), Number(limit), Text(queue)],
            row => new ConversationId(row.GetString(0)),
            cancellationToken);
}
