using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using VirtualAssistant.Storage.PostgreSql;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.Database;

/// <summary>Every store of the brain on PostgreSQL, in a schema of its own.</summary>
/// <param name="isEmpty">The schema is left as it is until somebody uses it, and the clock of its server is the real one.</param>
public sealed class PostgresStore(Action<PostgresOptions>? configure = null, bool isEmpty = false) : IStore
{
    private readonly List<ServiceProvider> processes = [];
    private readonly string schema = $"t{Guid.NewGuid():N}";
    private string server = "";

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Of a superuser, to this store's schema.</summary>
    public NpgsqlConnectionStringBuilder Connection => new(server) { SearchPath = schema };

    public async ValueTask OpenAsync()
    {
        server = (await LocalServers.SharedAsync()).PostgreSql;
        await ExecuteAsync($"CREATE SCHEMA {schema}");
        AddProcess();
        if (!isEmpty)
        {
            await Get<PostgresDatabase>().OpenAsync(CancellationToken.None);
            await SetServerTimeAsync(Time.GetUtcNow());
        }
    }

    /// <remarks>The server's clock is the one of no process: it stands where <see cref="Time"/> stands.</remarks>
    public async ValueTask AdvanceAsync(TimeSpan by)
    {
        if (!isEmpty)
        {
            await SetServerTimeAsync(Time.GetUtcNow() + by);
        }

        Time.Advance(by);
    }

    public T Get<T>()
        where T : notnull => processes[0].GetRequiredService<T>();

    /// <summary>The same store as another process has it.</summary>
    /// <param name="connection">How that process gets there; null for the usual way.</param>
    /// <param name="time">That process's clock; null for the one of the others.</param>
    public IServiceProvider AddProcess(NpgsqlConnectionStringBuilder? connection = null, TimeProvider? time = null, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(time ?? Time);
        services.AddPostgresStorage((connection ?? Connection).ConnectionString);
        services.Configure<PostgresOptions>(options =>
        {
            options.StartWait = TimeSpan.Zero;
            configure?.Invoke(options);
        });
        add?.Invoke(services);
        processes.Add(services.BuildServiceProvider());
        return processes[^1];
    }

    /// <summary>Lets the time of every lease pass, as if all processes had been away for long enough.</summary>
    public async Task ExpireLeasesAsync()
    {
        foreach (var table in (string[])["conversations", "outbox", "reminders"])
        {
            await ExecuteAsync($"UPDATE {table} SET lease_until = clock_timestamp() - interval '1 second' WHERE lease_until IS NOT NULL");
        }
    }

    /// <summary>Runs a statement in this store's schema.</summary>
    /// <returns>The first value it gives.</returns>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Constants of the tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private Task SetServerTimeAsync(DateTimeOffset now) =>
        ExecuteAsync($"CREATE OR REPLACE FUNCTION va_now() RETURNS timestamptz LANGUAGE sql AS $$ SELECT timestamptz '{now:O}' $$");

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await ExecuteAsync($"DROP SCHEMA {schema} CASCADE");
    }
}
