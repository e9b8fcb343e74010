using Microsoft.Data.Sqlite;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>What a stopped assistant has left behind in its database.</summary>
internal sealed record DatabaseAfterwards(long PendingTurns, long PendingMessages, long DeadLetters)
{
    public static DatabaseAfterwards Read(AssistantProcess stopped)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(stopped.DataDirectory, "assistant.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return new(
            Count(connection, "SELECT count(*) FROM inbox WHERE state = 0"),
            Count(connection, "SELECT count(*) FROM outbox WHERE queue <> 'consolidation'"),
            Count(connection, "SELECT count(*) FROM dead_letters"));
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The three statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
