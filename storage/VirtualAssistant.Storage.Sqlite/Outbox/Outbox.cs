using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Outbox;

internal sealed class Outbox(SqliteDatabase database, TimeProvider time) : IOutbox
{
    private const string ThisMessage = "queue = $1 AND conversation_id = $2 AND position = $3 AND message_id = $4";

    public ValueTask<OutboxHead> FindNextAsync(string queue, ConversationId conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return ValueTask.FromResult(database.Read(session => session.First(
            """
            SELECT o.message_id, o.position, coalesce(o.payload, l.activity), o.attempts, o.state, o.due_at
            FROM outbox o LEFT JOIN log l ON l.conversation_id = o.conversation_id AND l.position = o.position
            WHERE o.queue = $1 AND o.conversation_id = $2 ORDER BY o.position LIMIT 1
            """,
            row => row.ReadTime(5) > now
                ? new OutboxHead.Later(row.ReadTime(5))
                : (OutboxHead)new OutboxHead.Next(new OutboxMessage(
                    row.ReadGuid(0), queue, conversation, row.GetInt64(1), row.ReadBytes(2), row.GetInt32(3) + 1, (OutboxState)row.GetInt32(4))),
            queue,
            conversation.Value) ?? OutboxHead.Empty.Instance));
    }

    public ValueTask<IReadOnlyList<ConversationId>> FindPendingAsync(string queue, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ConversationId>>(database.Read(session => session.All(
            "SELECT DISTINCT conversation_id FROM outbox WHERE queue = $1", row => new ConversationId(row.GetString(0)), queue)));

    public async ValueTask<bool> MarkSendingAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        await database.WriteAsync(session => Update(session, "state = 1, attempts = attempts + 1", message), cancellationToken) == 1;

    public async ValueTask CompleteAsync(OutboxMessage message, ReplyDelivery? delivery, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session =>
            {
                // A hint that was renewed while it was worked on has another payload by now, and stays.
                Delete(session, message, " AND (payload IS NULL OR payload = $5)", message.Payload.ToColumn());
                if (delivery is { } result)
                {
                    session.Execute(
                        "UPDATE log SET delivery = $3, provider_id = coalesce($4, provider_id) WHERE conversation_id = $1 AND position = $2",
                        message.Conversation.Value,
                        message.Position,
                        (int)result.State,
                        result.ProviderId);
                }

                return true;
            },
            cancellationToken);

    public async ValueTask RedeliverAsync(OutboxMessage message, TimeSpan after, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session => session.Execute(
                $"UPDATE outbox SET attempts = $5, due_at = $6, state = $7 WHERE {ThisMessage}",
                message.Queue,
                message.Conversation.Value,
                message.Position,
                message.Id.ToColumn(),
                message.Attempts,
                (time.GetUtcNow() + after).ToColumn(),
                (int)message.State),
            cancellationToken);

    public async ValueTask DeadLetterAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            session =>
            {
                session.Execute(
                    """
                    INSERT OR REPLACE INTO dead_letters (queue, conversation_id, position, message_id, payload, reason, at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7)
                    """,
                    message.Queue,
                    message.Conversation.Value,
                    message.Position,
                    message.Id.ToColumn(),
                    message.Payload.ToColumn(),
                    reason,
                    time.GetUtcNow().ToColumn());
                Delete(session, message, "");
                if (message.Queue == Queues.Replies)
                {
                    session.Execute(
                        "UPDATE log SET delivery = $3 WHERE conversation_id = $1 AND position = $2",
                        message.Conversation.Value,
                        message.Position,
                        (int)ReplyState.Failed);
                }

                return true;
            },
            cancellationToken);

    private static int Update(SqliteSession session, string change, OutboxMessage message) =>
        session.Execute(
            $"UPDATE outbox SET {change} WHERE {ThisMessage}", message.Queue, message.Conversation.Value, message.Position, message.Id.ToColumn());

    private static void Delete(SqliteSession session, OutboxMessage message, string condition, params ReadOnlySpan<object?> arguments) =>
        session.Execute(
            $"DELETE FROM outbox WHERE {ThisMessage}{condition}",
            [message.Queue, message.Conversation.Value, message.Position, message.Id.ToColumn(), .. arguments]);
}
