using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.ConversationLog;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.LongTermMemory;

namespace VirtualAssistant.Storage.Sqlite.Consolidation;

internal sealed class ConsolidationStore(SqliteDatabase database) : IConsolidationStore
{
    public ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => session.First(
            "SELECT is_group, read_position FROM conversations WHERE conversation_id = $1",
            row => new UnreadEntries(conversation, row.GetBoolean(0), row.GetInt64(1), []),
            conversation.Value) is { } read
            ? read with { Entries = ReadEntries(session, conversation, read.Watermark, limit) }
            : null));

    public ValueTask<bool> CommitAsync(UnreadEntries read, long watermark, IReadOnlyList<Fact> learned, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                if (session.Execute(
                        "UPDATE conversations SET read_position = $3 WHERE conversation_id = $1 AND read_position = $2",
                        read.Conversation.Value,
                        read.Watermark,
                        watermark) == 0)
                {
                    return false;
                }

                foreach (var fact in learned)
                {
                    FactRows.Learn(session, fact);
                }

                return true;
            },
            cancellationToken);

    private static List<SaidEntry> ReadEntries(SqliteSession session, ConversationId conversation, long position, int limit) =>
        session.All(
            """
            SELECT conversation_id, position, turn, author, provider_id, activity, at, person_id FROM log
            WHERE conversation_id = $1 AND position > $2 AND author = 0 ORDER BY position LIMIT $3
            """,
            row => new SaidEntry(LogRows.Read(row), row.ReadPerson(7)),
            conversation.Value,
            position,
            limit);
}
