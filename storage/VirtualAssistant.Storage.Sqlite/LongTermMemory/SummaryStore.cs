using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.Sqlite.Database;
using VirtualAssistant.Storage.Sqlite.People;

namespace VirtualAssistant.Storage.Sqlite.LongTermMemory;

internal sealed class SummaryStore(SqliteDatabase database) : ISummaryStore
{
    public ValueTask<Summary> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
        ValueTask.FromResult(database.Read(session => new Summary(
            conversation,
            session.First("SELECT up_to FROM summaries WHERE conversation_id = $1", row => row.GetInt64(0), conversation.Value),
            session.All(
                "SELECT position, person_id, line, weight FROM summary_lines WHERE conversation_id = $1 ORDER BY position",
                row => new SummaryLine(row.GetInt64(0), row.ReadPerson(1), row.GetString(2), row.GetDouble(3)),
                conversation.Value))));

    public ValueTask<bool> ReplaceAsync(long readUpTo, Summary summary, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Replace(session, readUpTo, summary), cancellationToken);

    private static bool Replace(SqliteSession session, long readUpTo, Summary summary)
    {
        var conversation = summary.Conversation.Value;
        session.Execute("INSERT INTO summaries (conversation_id, up_to) VALUES ($1, 0) ON CONFLICT DO NOTHING", conversation);
        if (session.Execute("UPDATE summaries SET up_to = $3 WHERE conversation_id = $1 AND up_to = $2", conversation, readUpTo, summary.UpTo) == 0)
        {
            return false;
        }

        session.Execute("DELETE FROM summary_lines WHERE conversation_id = $1", conversation);
        foreach (var line in summary.Lines)
        {
            session.Execute(
                """
                INSERT INTO summary_lines (conversation_id, position, person_id, line, weight)
                SELECT $1, $2, $3, $4, $5 FROM log WHERE conversation_id = $1 AND position = $2 AND is_forgotten = 0
                """,
                conversation,
                line.Position,
                PersonRows.Resolve(session, line.Person).ToColumn(),
                line.Text,
                line.Weight);
        }

        return true;
    }
}
