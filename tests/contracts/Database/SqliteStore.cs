using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Storage.Sqlite;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Contracts.Database;

/// <summary>Every store of the brain on SQLite, in a directory of its own.</summary>
public sealed class SqliteStore : IStore
{
    private readonly ServiceProvider services;

    public SqliteStore(Action<SqliteOptions>? configure = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSqliteStorage(Directory);
        if (configure is not null)
        {
            collection.Configure(configure);
        }

        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("assistant-").FullName;

    public ValueTask OpenAsync() => ValueTask.CompletedTask;

    public ValueTask AdvanceAsync(TimeSpan by)
    {
        Time.Advance(by);
        return ValueTask.CompletedTask;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
