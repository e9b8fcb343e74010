using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace VirtualAssistant.Storage.PostgreSql.Database;

/// <summary>The database that all processes of the assistant share. Every call is one statement, one round trip and one transaction.</summary>
/// <remarks>
/// <code>
/// statement ──► answer
///     │ the connection was cut, the server restarts, a deadlock was broken
///     └──► again, for as long as somebody may be expected to wait; the statement is told that it is a repeat
/// </code>
/// An answer that never came says nothing about what was stored. Every statement of this project may therefore be repeated: it finds
/// by a key or a token what an earlier one has done.
/// </remarks>
public sealed partial class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<PostgresDatabase> logger;
    private bool isAway;
    private readonly NpgsqlConnectionStringBuilder connection;
    private readonly NpgsqlDataSource source;
    private readonly SemaphoreSlim opening = new(1);
    private volatile bool isOpen;

    /// <exception cref="PostgresUnavailableException">The connection string cannot be read.</exception>
    public PostgresDatabase(IOptions<PostgresOptions> options, TimeProvider time, ILogger<PostgresDatabase> logger)
    {
        (this.options, this.time, this.logger) = (options.Value, time, logger);
        connection = PostgresConnection.Read(this.options.ConnectionString);
        source = NpgsqlDataSource.Create(connection);
    }

    /// <summary>This process, as leases name it. A process that is started again is another one.</summary>
    internal Guid Owner { get; } = Guid.CreateVersion7();

    /// <summary>Brings the schema up to date. Called at start; whoever comes earlier calls it too.</summary>
    /// <exception cref="PostgresUnavailableException">The database cannot be used; the message says why and what to do.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (isOpen)
        {
            return;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            if (!isOpen)
            {
                await MigrateAsync(cancellationToken);
                isOpen = true;
            }
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>The first row, read by <paramref name="read"/>; the default when there is none.</summary>
    /// <param name="repeated">A parameter of the statement that is set to true when it is sent again.</param>
    /// <exception cref="PostgresUnavailableException">The server stays away.</exception>
    internal ValueTask<T?> FirstAsync<T>(
        string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, NpgsqlParameter? repeated = null) =>
        RunAsync(sql, parameters, repeated, async command =>
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) ? read(rows) : default;
        },
        cancellationToken);

    internal async ValueTask<IReadOnlyList<T>> AllAsync<T>(
        string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        await RunAsync(sql, parameters, repeated: null, async command =>
        {
            var all = new List<T>();
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                all.Add(read(rows));
            }

            return all;
        },
        cancellationToken);

    /// <param name="timeout">Seconds the statement may take; null for the usual limit.</param>
    /// <returns>The number of rows changed.</returns>
    internal ValueTask<int> ExecuteAsync(string sql, NpgsqlParameter[] parameters, CancellationToken cancellationToken, int? timeout = null) =>
        RunAsync(
            sql,
            parameters,
            repeated: null,
            async command =>
            {
                command.CommandTimeout = timeout ?? command.CommandTimeout;
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        opening.Dispose();
    }

    private async ValueTask<T> RunAsync<T>(
        string sql, NpgsqlParameter[] parameters, NpgsqlParameter? repeated, Func<NpgsqlCommand, Task<T>> run, CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(parameters);
        var began = Stopwatch.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(25); ; pause *= 2)
        {
            try
            {
                var result = await run(command);
                if (Volatile.Read(ref isAway) && Interlocked.Exchange(ref isAway, false))
                {
                    LogGoesOn();
                }

                return result;
            }
            catch (PostgresException failure) when (IsMissingMonth(failure))
            {
                await OpenLogMonthAsync(time.GetUtcNow(), cancellationToken);
            }
            catch (Exception failure) when (PostgresFailure.IsTransient(failure) && !cancellationToken.IsCancellationRequested)
            {
                if (Stopwatch.GetElapsedTime(began) + pause > options.Patience)
                {
                    throw PostgresFailure.Explain(failure, connection);
                }

                if (!Interlocked.Exchange(ref isAway, true))
                {
                    LogRepeated(failure.Message);
                }

                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }

            repeated?.Value = true;
        }
    }

    /// <summary>Opens the month of the conversation log that <paramref name="at"/> falls into.</summary>
    internal async ValueTask OpenLogMonthAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT va_open_log_month($1)");
        command.Parameters.Add(PostgresValues.Time(at));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static bool IsMissingMonth(PostgresException failure) =>
        failure is { SqlState: PostgresErrorCodes.CheckViolation, TableName: "log", ConstraintName: null };

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await Migrations.ApplyAsync(connection, Migrations.Newest, cancellationToken);
                var now = time.GetUtcNow();
                await OpenLogMonthAsync(now, cancellationToken);
                await OpenLogMonthAsync(now.AddDays(31), cancellationToken);
                return;
            }
            catch (Exception failure) when (PostgresFailure.IsAbsence(failure) && Stopwatch.GetElapsedTime(began) < options.StartWait)
            {
                LogAbsent(PostgresFailure.Explain(failure, connection).Message);
                await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
            {
                throw PostgresFailure.Explain(failure, connection);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is not there yet, and is waited for: {Why}")]
    private partial void LogAbsent(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A statement broke off and is repeated: {Why}")]
    private partial void LogRepeated(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL answers again")]
    private partial void LogGoesOn();
}
