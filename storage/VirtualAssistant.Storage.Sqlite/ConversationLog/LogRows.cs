using Microsoft.Data.Sqlite;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Storage.Sqlite.ConversationLog;

internal static class LogRows
{
    /// <summary>Reads a row that begins with conversation_id, position, turn, author, provider_id, activity, at.</summary>
    public static LogEntry Read(SqliteDataReader row) => new(
        new ConversationId(row.GetString(0)),
        row.GetInt64(1),
        row.ReadTurn(2),
        (Author)row.GetInt32(3),
        row.ReadText(4),
        row.ReadBytes(5),
        row.ReadTime(6));
}
