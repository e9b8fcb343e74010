using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Storage.PostgreSql.Database;
using static VirtualAssistant.Storage.PostgreSql.Database.PostgresValues;

namespace VirtualAssistant.Storage.PostgreSql.LongTermMemory;

internal sealed class SummaryStore(PostgresDatabase database) : ISummaryStore
{
    public async ValueTask<Summary> FindAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        var rows = await database.AllAsync(
            """
            SELECT s.up_to, l.position, l.person_id, l.line, l.weight
            FROM summaries s LEFT JOIN summary_lines l ON l.conversation_id = s.conversation_id
            WHERE s.conversation_id = $1 ORDER BY l.position
            """,
            [Id(conversation)],
            row => (UpTo: row.GetInt64(0), Line: row.IsDBNull(1) ? null : new SummaryLine(row.GetInt64(1), row.ReadPerson(2), row.GetString(3), row.GetDouble(4))),
            cancellationToken);
        return new Summary(conversation, rows is [var first, ..] ? first.UpTo : 0, [.. rows.Select(row => row.Line).OfType<SummaryLine>()]);
    }

    public ValueTask<bool> ReplaceAsync(long readUpTo, Summary summary, CancellationToken cancellationToken) =>
        database.FirstAsync(
            "SELECT va_summarise($1, $2, $3, $4, $5, $6, $7)",
            [
                Id(summary.Conversation),
                Number(readUpTo),
                Number(summary.UpTo),
                Numbers(summary.Lines.Select(line => line.Position)),
                Ids(summary.Lines.Select(line => line.Person.Value)),
                Texts(summary.Lines.Select(line => line.Text)),
                Reals(summary.Lines.Select(line => line.Weight)),
            ],
            row => row.GetBoolean(0),
            cancellationToken);
}
