using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>The one database file of an embedded assistant: many readers, one writer that commits in groups.</summary>
/// <remarks>
/// <code>
/// WriteAsync ─►┐
/// WriteAsync ─►┼─► queue ─► BEGIN · savepoint each · COMMIT (one fsync) ─► every waiting caller
/// WriteAsync ─►┘
/// </code>
/// A caller continues only after the commit that holds its write is on disk. A write that throws is undone alone.
/// The directory belongs to one process: a second one is refused at start.
/// </remarks>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly SqliteOptions options;
    private readonly FileStream ownership;
    private readonly SqliteSession writer;
    private readonly Channel<IWrite> writes;
    private readonly Task writing;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private readonly string connectionString;

    /// <exception cref="DataDirectoryException">The directory cannot be used; the message says why and what to do.</exception>
    public SqliteDatabase(IOptions<SqliteOptions> options)
    {
        this.options = options.Value;
        ownership = DataDirectory.Own(this.options.Directory);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(this.options.Directory, "assistant.db"),
            Pooling = false,
        }.ToString();

        writer = Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000;");
        Migrations.Apply(writer, Migrations.Newest);
        writes = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(this.options.MaxQueuedWrites) { SingleReader = true });
        writing = Task.Run(WriteInGroupsAsync);
    }

    /// <summary>Runs <paramref name="work"/> in the next group and returns when it is durable.</summary>
    internal async ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var write = new Write<T>(work);
        await writes.Writer.WriteAsync(write, cancellationToken);
        return await write.Done; // Once queued it happens: a cancelled caller must not be told otherwise.
    }

    internal T Read<T>(Func<SqliteSession, T> work)
    {
        if (!readers.TryTake(out var reader))
        {
            reader = Open("PRAGMA query_only = ON;");
        }

        try
        {
            return work(reader);
        }
        finally
        {
            readers.Add(reader);
        }
    }

    public async ValueTask DisposeAsync()
    {
        writes.Writer.TryComplete();
        await writing;
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        writer.Dispose();
        await ownership.DisposeAsync();
    }

    private SqliteSession Open(string pragmas)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        var session = new SqliteSession(connection);
        session.Execute("PRAGMA busy_timeout = 5000; " + pragmas);
        return session;
    }

    private async Task WriteInGroupsAsync()
    {
        var group = new List<IWrite>(options.MaxGroupCommit);
        while (await writes.Reader.WaitToReadAsync())
        {
            while (group.Count < options.MaxGroupCommit && writes.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<IWrite> group)
    {
        try
        {
            writer.Execute("BEGIN IMMEDIATE");
            foreach (var write in group)
            {
                Run(write);
            }

            writer.Execute("COMMIT");
        }
        catch (SqliteException failure)
        {
            RollBack();
            foreach (var write in group)
            {
                write.Fail(failure);
            }

            return;
        }

        foreach (var write in group)
        {
            write.Complete();
        }
    }

    private void Run(IWrite write)
    {
        writer.Execute("SAVEPOINT one");
        try
        {
            write.Run(writer);
            writer.Execute("RELEASE one");
        }
#pragma warning disable CA1031 // Whatever one caller's work throws is that caller's, and must not touch the rest of the group.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            writer.Execute("ROLLBACK TO one");
            writer.Execute("RELEASE one");
            write.Fail(failure);
        }
    }

    private void RollBack()
    {
        try
        {
            writer.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself (disk full, I/O error): there is no transaction to end.
        }
    }

    private interface IWrite
    {
        void Run(SqliteSession session);

        void Complete();

        void Fail(Exception failure);
    }

    private sealed class Write<T>(Func<SqliteSession, T> work) : IWrite
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private bool failed;

        public Task<T> Done => done.Task;

        public void Run(SqliteSession session) => result = work(session);

        public void Complete()
        {
            if (!failed)
            {
                done.TrySetResult(result!);
            }
        }

        public void Fail(Exception failure)
        {
            failed = true;
            done.TrySetException(failure);
        }
    }
}
