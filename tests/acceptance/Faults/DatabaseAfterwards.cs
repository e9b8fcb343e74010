using Microsoft.Data.Sqlite;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.AcceptanceTests.Faults;

/// <summary>What an assistant has left to do in its database, or has given up.</summary>
internal sealed record DatabaseAfterwards(long PendingTurns, long PendingMessages, long DeadLetters)
{
    public static DatabaseAfterwards Nothing { get; } = new(0, 0, 0);

    public static DatabaseAfterwards Read(AssistantProcess assistant)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(assistant.DataDirectory, "assistant.db")};Mode=ReadOnly;Pooling=False");
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
