using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.ConversationLog;

internal sealed class ConversationLog(PostgresDatabase database) : IConversationLog
{
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(ConversationId conversation, long position, int limit, CancellationToken cancellationToken) =>
        database.AllAsync(
            $"SELECT {LogRows.Columns} FROM log WHERE conversation_id = $1 AND position > $2 AND visible ORDER BY position LIMIT $3",
            [Id(conversation), Number(position), Number(limit)],
            row => LogRows.Read(row, conversation),
            cancellationToken);

    public ValueTask<bool> IsOwnAsync(ConversationId conversation, string messageId, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT EXISTS (SELECT 1 FROM log WHERE conversation_id = $1 AND provider_id = $2 AND author = 1)",
            [Id(conversation), Text(messageId)],
            row => row.GetBoolean(0),
            cancellationToken);

    public ValueTask<long> FindLastDeliveredAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT position FROM log WHERE conversation_id = $1 AND visible AND delivery = $2 ORDER BY position DESC LIMIT 1",
            [Id(conversation), Small((int)ReplyState.Sent)],
            row => row.GetInt64(0),
            cancellationToken);

    public ValueTask<long?> FindEndAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        database.FirstAsync<long?>(
            "SELECT last_position FROM conversations WHERE conversation_id = $1", [Id(conversation)], row => row.GetInt64(0), cancellationToken);
}
