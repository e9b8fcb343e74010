using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.ConversationLog;

internal sealed class ConversationLog(SqliteDatabase database) : IConversationLog
{
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(ConversationId conversation, long position, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<LogEntry>>(database.Read(session => session.All(
            """
            SELECT conversation_id, position, turn, author, provider_id, activity, at FROM log
            WHERE conversation_id = $1 AND position > $2 AND visible = 1 ORDER BY position LIMIT $3
            """,
            LogRows.Read,
            conversation.Value,
            position,
            limit)));

    public ValueTask<bool> IsOwnAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT 1 FROM log WHERE conversation_id = $1 AND provider_id = $2 AND author = 1", _ => true, conversation.Value, messageId)));

    public ValueTask<long> FindLastDeliveredAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT position FROM log WHERE conversation_id = $1 AND visible = 1 AND delivery = $2 ORDER BY position DESC LIMIT 1",
            row => row.GetInt64(0),
            conversation.Value,
            (int)ReplyState.Sent)));

    public ValueTask<long?> FindEndAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First<long?>(
            "SELECT last_position FROM conversations WHERE conversation_id = $1", row => row.GetInt64(0), conversation.Value)));
}
