using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
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

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private SqliteDatabase Open() => new(Options.Create(new SqliteOptions { Directory = directory }));
}
