using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>What an operator wants to know about the database before the assistant starts.</summary>
public abstract record PostgresHealth
{
    private PostgresHealth()
    {
    }

    /// <param name="Server">The server's version: <c>15.18</c>.</param>
    /// <param name="SchemaVersion">0 when the tables are still to be made.</param>
    /// <param name="NewestSchema">The version this program brings the schema to when it starts.</param>
    /// <param name="ClockOffset">How far the server's clock is ahead of this machine's; negative when it is behind. Leases do not depend on it, times of messages do.</param>
    public sealed record Usable(string Server, int SchemaVersion, int NewestSchema, TimeSpan ClockOffset) : PostgresHealth;

    /// <param name="Why">What is wrong and what to do, without secrets.</param>
    public sealed record Unusable(string Why) : PostgresHealth;

    /// <summary>Looks at the database that <paramref name="connectionString"/> names and changes nothing there.</summary>
    public static async Task<PostgresHealth> CheckAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var connection = PostgresConnection.Read(connectionString);
            connection.Pooling = false;
            return await CheckAsync(connection, time, cancellationToken);
        }
        catch (PostgresUnavailableException wrong)
        {
            return new Unusable(wrong.Message);
        }
    }

    private static async Task<PostgresHealth> CheckAsync(NpgsqlConnectionStringBuilder connection, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = new NpgsqlConnection(connection.ConnectionString);
            await session.OpenAsync(cancellationToken);
            var version = await Migrations.CheckAsync(session, connection, cancellationToken);
            await PostgresRights.CheckAsync(session, cancellationToken);
            return new Usable(session.ServerVersion, version, Migrations.Newest, await CompareClocksAsync(session, time, cancellationToken));
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or SocketException)
        {
            throw PostgresFailure.Explain(failure, connection);
        }
    }

    private static async Task<TimeSpan> CompareClocksAsync(NpgsqlConnection session, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT clock_timestamp()", session);
        var asked = Stopwatch.GetTimestamp();
        var there = (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
        return there + (Stopwatch.GetElapsedTime(asked) / 2) - time.GetUtcNow().UtcDateTime;
    }
}
