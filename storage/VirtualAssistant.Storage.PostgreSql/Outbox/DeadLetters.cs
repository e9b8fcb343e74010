using Npgsql;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Outbox;

internal sealed class DeadLetters(PostgresDatabase database) : IDeadLetters
{
    private const string Columns = "queue, message_id, conversation_id, position, reason, at";

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int limit, CancellationToken cancellationToken) =>
        database.AllAsync($"SELECT {Columns} FROM dead_letters ORDER BY at DESC LIMIT $1", [Number(limit)], Read, cancellationToken);

    public ValueTask<DeadLetter?> ReplayAsync(string queue, Guid id, CancellationToken cancellationToken) =>
        database.FirstAsync($"SELECT {Columns} FROM va_replay($1, $2)", [Text(queue), Id(id)], Read, cancellationToken);

    private static DeadLetter Read(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetGuid(1), new ConversationId(row.GetString(2)), row.GetInt64(3), row.GetString(4), row.ReadTime(5));
}
