using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.ConversationLog;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.LongTermMemory;

namespace VirtualAssistant.Storage.Sqlite.Consolidation;

internal sealed class ConsolidationStore(SqliteDatabase database) : IConsolidationStore
{
    private const string Columns = "conversation_id, position, turn, author, provider_id, activity, at, person_id";

    public ValueTask<UnreadEntries?> ReadAsync(ConversationId conversation, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => Find(session, conversation) is { } read
            ? read with
            {
                Entries = ReadAfter(session, conversation, read.Watermark, limit),
                Earlier = ReadBefore(session, conversation, after: 0, read.Watermark, IConsolidationStore.EarlierEntries),
            }
            : null));

    public ValueTask<UnreadEntries?> ReadUpToAsync(ConversationId conversation, long after, long upTo, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session =>
        {
            if (Find(session, conversation) is not { } read)
            {
                return null;
            }

            var entries = ReadBefore(session, conversation, Math.Min(read.Watermark, after), upTo, limit);
            var first = entries.Count > 0 ? entries[0].Entry.Position - 1 : upTo;
            return read with { Entries = entries, Earlier = ReadBefore(session, conversation, after: 0, first, IConsolidationStore.EarlierEntries) };
        }));

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

    private static UnreadEntries? Find(SqliteSession session, ConversationId conversation) => session.First(
        "SELECT is_group, read_position FROM conversations WHERE conversation_id = $1",
        row => new UnreadEntries(conversation, row.GetBoolean(0), row.GetInt64(1), []),
        conversation.Value);

    /// <remarks>What is not answered yet is left for later: who asks must not be answered from what was said after.</remarks>
    private static List<SaidEntry> ReadAfter(SqliteSession session, ConversationId conversation, long position, int limit) =>
        session.All(
            $"""
            SELECT {Columns} FROM log WHERE conversation_id = $1 AND position > $2 AND author = 0
                AND position < coalesce((SELECT min(position) FROM inbox WHERE conversation_id = $1 AND state = 0), {long.MaxValue})
            ORDER BY position LIMIT $3
            """,
            Read,
            conversation.Value,
            position,
            limit);

    /// <summary>The newest entries up to a position, oldest first.</summary>
    private static List<SaidEntry> ReadBefore(SqliteSession session, ConversationId conversation, long after, long upTo, int limit)
    {
        var entries = session.All(
            $"SELECT {Columns} FROM log WHERE conversation_id = $1 AND position > $2 AND position <= $3 AND author = 0 ORDER BY position DESC LIMIT $4",
            Read,
            conversation.Value,
            after,
            upTo,
            limit);
        entries.Reverse();
        return entries;
    }

    private static SaidEntry Read(SqliteDataReader row) => new(LogRows.Read(row), row.ReadPerson(7));
}
