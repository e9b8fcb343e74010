using Microsoft.Data.Sqlite;
using SQLitePCL;
using VirtualAssistant.Brain.Inbox;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>The database file takes nothing at the moment. What it has taken before is safe; the message says what to do.</summary>
public sealed class SqliteUnavailableException : StoreUnavailableException
{
    private SqliteUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether it would strike whoever uses the file: the disk is full, the file is damaged or out of reach.</summary>
    internal static bool IsOfTheFile(Exception failure) => failure is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CORRUPT
            or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB,
    };

    /// <summary>Of a failure that is of the file.</summary>
    internal static SqliteUnavailableException Explain(SqliteException failure, string directory)
    {
        var path = Path.GetFullPath(directory);
        return new SqliteUnavailableException(
            failure.SqliteErrorCode switch
            {
                raw.SQLITE_FULL => $"There is no disk space left for the database in '{path}'. Free some; nothing that was accepted is lost.",
                raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN => $"The database in '{path}' cannot be written to ({failure.Message}). Grant write access to the directory and every file in it.",
                raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"The database in '{path}' is damaged ({failure.Message}). Put a backup in its place.",
                _ => $"The database in '{path}' does not work ({failure.Message}). Look at the disk; nothing that was accepted is lost.",
            },
            failure);
    }
}
