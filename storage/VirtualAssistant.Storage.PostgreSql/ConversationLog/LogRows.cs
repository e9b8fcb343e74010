using Npgsql;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Storage.PostgreSql.ConversationLog;

internal static class LogRows
{
    public const string Columns = "position, turn, author, provider_id, activity, at";

    /// <summary>Reads a row that begins with <see cref="Columns"/>.</summary>
    public static LogEntry Read(NpgsqlDataReader row, ConversationId conversation) => new(
        conversation,
        row.GetInt64(0),
        row.ReadTurn(1),
        (Author)row.GetInt16(2),
        row.ReadText(3),
        row.ReadBytes(4),
        row.ReadTime(5));
}
