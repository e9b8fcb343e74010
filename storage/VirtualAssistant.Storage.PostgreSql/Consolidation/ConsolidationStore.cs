using Npgsql;
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
    private const string Said = $"SELECT {LogRows.Columns}, person_id FROM log WHERE conversation_id = $1 AND author = 0";

    /// <remarks>What is not answered yet is left for later: who asks must not be answered from what was said after.</remarks>
    public async ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.AllAsync(
            $"""
            SELECT e.*, c.is_group, c.read_position FROM conversations c LEFT JOIN LATERAL (
                ({Said} AND position > c.read_position
                    AND position < coalesce((SELECT min(i.position) FROM inbox i WHERE i.conversation_id = $1), {long.MaxValue}) ORDER BY position LIMIT $2) UNION ALL
                ({Said} AND position <= c.read_position ORDER BY position DESC LIMIT $3)) e ON true
            WHERE c.conversation_id = $1 ORDER BY e.position
            """,
            [Id(conversation), Number(limit), Number(IConsolidationStore.EarlierEntries)],
            row => Read(row, conversation),
            cancellationToken);
        return rows is [var any, ..] ? any.Read with
        {
            Entries = [.. Entries(rows).Where(said => said.Entry.Position > any.Read.Watermark)],
            Earlier = [.. Entries(rows).Where(said => said.Entry.Position <= any.Read.Watermark)],
        } : null;
    }

    public async ValueTask<UnreadEntries?> ReadUpToAsync(ConversationId conversation, long after, long upTo, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.AllAsync(
            $"""
            SELECT e.*, c.is_group, c.read_position FROM conversations c LEFT JOIN LATERAL (
                ({Said} AND position > least(c.read_position, $2) AND position <= $3 ORDER BY position DESC LIMIT $4) UNION ALL
                ({Said} AND position <= least(c.read_position, $2, $3) ORDER BY position DESC LIMIT $5)) e ON true
            WHERE c.conversation_id = $1 ORDER BY e.position
            """,
            [Id(conversation), Number(after), Number(upTo), Number(limit + IConsolidationStore.EarlierEntries), Number(IConsolidationStore.EarlierEntries)],
            row => Read(row, conversation),
            cancellationToken);
        if (rows is not [var any, ..])
        {
            return null;
        }

        var lower = Math.Min(any.Read.Watermark, after);
        var said = Entries(rows).ToList();
        var entries = said.Where(one => one.Entry.Position > lower).TakeLast(limit).ToList();
        var earlier = said.Take(said.Count - entries.Count).TakeLast(IConsolidationStore.EarlierEntries);
        return any.Read with { Entries = entries, Earlier = [.. earlier] };
    }

    public ValueTask<bool> CommitAsync(UnreadEntries read, long watermark, IReadOnlyList<Fact> learned, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT va_consolidate($1, $2, $3, $4)",
            [Id(read.Conversation), Number(read.Watermark), Number(watermark), Json(FactRows.Write(learned))],
            row => row.GetBoolean(0),
            cancellationToken);

    private static IEnumerable<SaidEntry> Entries(IReadOnlyList<(UnreadEntries Read, SaidEntry? Said)> rows) => rows.Select(row => row.Said).OfType<SaidEntry>();

    private static (UnreadEntries Read, SaidEntry? Said) Read(NpgsqlDataReader row, ConversationId conversation) => (
        new UnreadEntries(conversation, row.GetBoolean(7), row.GetInt64(8), []),
        row.IsDBNull(0) ? null : new SaidEntry(LogRows.Read(row, conversation), row.ReadPerson(6)));
}
