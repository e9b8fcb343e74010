using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Contracts.Database;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("assistant-").FullName;

    [Fact]
    public async Task Belongs_to_one_process_and_says_so_to_the_second()
    {
        await using var owner = Open();

        var refused = Assert.Throws<DataDirectoryException>(Open);
        Assert.Contains(directory, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Stop the other one, or set DataDirectory to another directory.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_opened_again_once_it_was_closed()
    {
        await Open().DisposeAsync();
        await Open().DisposeAsync();

        Assert.True(File.Exists(Path.Combine(directory, "assistant.db")));
    }

    [Fact]
    public async Task Refuses_what_a_newer_program_has_written()
    {
        await Open().DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "assistant.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            command.ExecuteNonQuery();
        }

        Assert.Contains("9999", Assert.Throws<DataDirectoryException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_writes_away_while_the_disk_is_full_and_takes_them_afterwards()
    {
        await using var database = Open();
        await database.WriteAsync(session => session.Execute("CREATE TABLE notes (text BLOB)"), Cancellation);
        await database.WriteAsync(session => session.First("PRAGMA max_page_count = 1", row => row.GetInt64(0)), Cancellation);

        var refused = await Assert.ThrowsAnyAsync<StoreUnavailableException>(() => WriteAsync(database).AsTask());
        Assert.Equal($"There is no disk space left for the database in '{directory}'. Free some; nothing that was accepted is lost.", refused.Message);
        Assert.Equal(0, database.Read(session => session.First("SELECT count(*) FROM notes", row => row.GetInt64(0))));

        await database.WriteAsync(session => session.First("PRAGMA max_page_count = 1000000", row => row.GetInt64(0)), Cancellation);
        Assert.Equal(1, await WriteAsync(database));
    }

    [Fact]
    public void Says_so_when_the_file_is_none_of_a_database()
    {
        File.WriteAllText(Path.Combine(directory, "assistant.db"), new string('x', 10_000));

        Assert.StartsWith($"The database in '{directory}' is damaged", Assert.Throws<SqliteUnavailableException>(Open).Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ValueTask<int> WriteAsync(SqliteDatabase database) =>
        database.WriteAsync(session => session.Execute("INSERT INTO notes VALUES (zeroblob(1000000))"), Cancellation);

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private SqliteDatabase Open() => new(Options.Create(new SqliteOptions { Directory = directory }), NullLogger<SqliteDatabase>.Instance);
}
