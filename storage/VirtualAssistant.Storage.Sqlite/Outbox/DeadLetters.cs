using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.Outbox;

internal sealed class DeadLetters(SqliteDatabase database, TimeProvider time) : IDeadLetters
{
    private const string Columns = "queue, message_id, conversation_id, position, reason, at";

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<DeadLetter>>(database.Read(session => session.All(
            $"SELECT {Columns} FROM dead_letters ORDER BY at DESC LIMIT $1", Read, limit)));

    public ValueTask<DeadLetter?> ReplayAsync(string queue, Guid id, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Replay(session, queue, id), cancellationToken);

    private DeadLetter? Replay(SqliteSession session, string queue, Guid id)
    {
        if (session.First($"SELECT {Columns} FROM dead_letters WHERE queue = $1 AND message_id = $2", Read, queue, id.ToColumn()) is not { } letter)
        {
            return null;
        }

        var now = time.GetUtcNow().ToColumn();
        if (queue == Queues.Input)
        {
            if (session.Execute(
                    "UPDATE inbox SET state = 0, attempts = 0, due_at = $3 WHERE conversation_id = $1 AND position = $2 AND state = 2",
                    letter.Conversation.Value,
                    letter.Position,
                    now) == 0)
            {
                return null;
            }

            session.Execute("UPDATE conversations SET pending = pending + 1 WHERE conversation_id = $1", letter.Conversation.Value);
        }
        else
        {
            // A reply is read from the log again; its row names the turn it belongs to. A hint to consolidate has no row there.
            session.Execute(
                """
                INSERT OR IGNORE INTO outbox (queue, conversation_id, position, message_id, root, payload, state, attempts, due_at)
                SELECT d.queue, d.conversation_id, d.position, d.message_id, coalesce(l.root, d.message_id), iif(d.queue = 'replies', NULL, d.payload), 0, 0, $3
                FROM dead_letters d LEFT JOIN log l ON l.conversation_id = d.conversation_id AND l.position = d.position
                WHERE d.queue = $1 AND d.message_id = $2
                """,
                queue,
                id.ToColumn(),
                now);
        }

        session.Execute("DELETE FROM receipts WHERE action_id = $1 AND outcome = $2", id.ToColumn(), (int)ActionOutcome.Failed);
        session.Execute("DELETE FROM dead_letters WHERE queue = $1 AND message_id = $2", queue, id.ToColumn());
        return letter;
    }

    private static DeadLetter Read(SqliteDataReader row) =>
        new(row.GetString(0), row.ReadGuid(1), new ConversationId(row.GetString(2)), row.GetInt64(3), row.GetString(4), row.ReadTime(5));
}
