using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.PostgreSql.ConversationLog;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Storage.PostgreSql.LongTermMemory;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.Consolidation;

internal sealed class ConsolidationStore(PostgresDatabase database) : IConsolidationStore
{
    public async ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken)
    {
        var read = await database.FirstAsync(
            "SELECT is_group, read_position FROM conversations WHERE conversation_id = $1",
            [Id(conversation)],
            row => new UnreadEntries(conversation, row.GetBoolean(0), row.GetInt64(1), []),
            cancellationToken);
        return read is null ? null : read with { Entries = await ReadEntriesAsync(conversation, read.Watermark, limit, cancellationToken) };
    }

    public ValueTask<bool> CommitAsync(UnreadEntries read, long watermark, IReadOnlyList<Fact> learned, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT va_consolidate($1, $2, $3, $4)",
            [Id(read.Conversation), Number(read.Watermark), Number(watermark), Json(FactRows.Write(learned))],
            row => row.GetBoolean(0),
            cancellationToken);

    private ValueTask<IReadOnlyList<SaidEntry>> ReadEntriesAsync(ConversationId conversation, long position, int limit, CancellationToken cancellationToken) =>
        database.AllAsync(
            $"SELECT {LogRows.Columns}, person_id FROM log WHERE conversation_id = $1 AND position > $2 AND author = 0 ORDER BY position LIMIT $3",
            [Id(conversation), Number(position), Number(limit)],
            row => new SaidEntry(LogRows.Read(row, conversation), row.ReadPerson(6)),
            cancellationToken);
}
