using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Storage.Sqlite.Database;

/// <summary>The one database file of an embedded assistant: many readers, one writer that commits in groups.</summary>
/// <remarks>
/// <code>
/// WriteAsync ─►┐
/// WriteAsync ─►┼─► queue ─► reads · BEGIN · one after the other · COMMIT (one fsync) ─► every waiting caller
/// WriteAsync ─►┘
/// </code>
/// A caller continues only after the commit that holds its write is on disk. When a write throws, the group is undone and the others run
/// again without it: a write must do nothing but change the database.
/// The directory belongs to one process: a second one is refused at start.
/// </remarks>
public sealed partial class SqliteDatabase : IAsyncDisposable
{
    private readonly SqliteOptions options;
    private readonly FileStream ownership;
    private readonly SqliteSession writer;
    private readonly Channel<IWork> queue;
    private readonly Task writing;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private readonly string connectionString;
    private readonly ILogger<SqliteDatabase> logger;
    private bool isRefusing;

    /// <exception cref="DataDirectoryException">The directory cannot be used; the message says why and what to do.</exception>
    /// <exception cref="SqliteUnavailableException">The file in it cannot; as before.</exception>
    public SqliteDatabase(IOptions<SqliteOptions> options, ILogger<SqliteDatabase> logger)
    {
        (this.options, this.logger) = (options.Value, logger);
        ownership = DataDirectory.Own(this.options.Directory);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(this.options.Directory, "assistant.db"),
            Pooling = false,
        }.ToString();

        try
        {
            writer = Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000;");
            Migrations.Apply(writer, Migrations.Newest);
        }
        catch (SqliteException failure) when (SqliteUnavailableException.IsOfTheFile(failure))
        {
            ownership.Dispose();
            throw SqliteUnavailableException.Explain(failure, this.options.Directory);
        }

        queue = Channel.CreateBounded<IWork>(new BoundedChannelOptions(this.options.MaxQueuedWrites) { SingleReader = true });
        writing = Task.Run(WorkInGroupsAsync);
    }

    /// <summary>Runs <paramref name="work"/> in the next group and returns when it is durable.</summary>
    /// <exception cref="SqliteUnavailableException">The file takes nothing at the moment: of this group nothing was written.</exception>
    internal ValueTask<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => QueueAsync(work, isRead: false, cancellationToken);

    /// <summary>Runs a read that a turn waits for between two groups of writes.</summary>
    /// <remarks>The writer has the pages at hand that every commit makes stale for the readers.</remarks>
    internal ValueTask<T> ReadBetweenWritesAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => QueueAsync(work, isRead: true, cancellationToken);

    /// <exception cref="SqliteUnavailableException">The file cannot be read at the moment.</exception>
    internal T Read<T>(Func<SqliteSession, T> work)
    {
        SqliteSession? reader = null;
        try
        {
            reader = readers.TryTake(out var free) ? free : Open("PRAGMA query_only = ON;");
            return work(reader);
        }
        catch (SqliteException failure) when (SqliteUnavailableException.IsOfTheFile(failure))
        {
            throw SqliteUnavailableException.Explain(failure, options.Directory);
        }
        finally
        {
            if (reader is not null)
            {
                readers.Add(reader);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
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

    private async ValueTask<T> QueueAsync<T>(Func<SqliteSession, T> run, bool isRead, CancellationToken cancellationToken)
    {
        var work = new Work<T>(run, isRead);
        await queue.Writer.WriteAsync(work, cancellationToken);
        return await work.Done; // Once queued it happens: a cancelled caller must not be told otherwise.
    }

    private async Task WorkInGroupsAsync()
    {
        var writes = new List<IWork>(options.MaxGroupCommit);
        while (await queue.Reader.WaitToReadAsync())
        {
            while (writes.Count < options.MaxGroupCommit && queue.Reader.TryRead(out var work))
            {
                if (work.IsRead)
                {
                    Read(work);
                }
                else
                {
                    writes.Add(work);
                }
            }

            if (writes.Count > 0)
            {
                Commit(writes);
                writes.Clear();
            }
        }
    }

    private void Read(IWork work)
    {
        try
        {
            work.Run(writer);
            work.Complete();
        }
#pragma warning disable CA1031 // Whatever it is, it is told to the one who waits for it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            work.Fail(Explain(failure));
        }
    }

    private void Commit(List<IWork> group)
    {
        try
        {
            while (!TryRun(group))
            {
                writer.Execute("ROLLBACK");
            }

            writer.Execute("COMMIT");
        }
        catch (SqliteException failure)
        {
            RollBack();
            var told = Explain(failure);
            if (!isRefusing)
            {
                LogRefusing(told.Message);
                isRefusing = true;
            }

            foreach (var write in group)
            {
                write.Fail(told);
            }

            return;
        }

        if (isRefusing)
        {
            LogTaking();
            isRefusing = false;
        }

        foreach (var write in group)
        {
            write.Complete();
        }
    }

    /// <summary>Runs the group in a new transaction.</summary>
    /// <returns>False when one of them threw: it has been told and taken out, and the transaction is to be undone.</returns>
    private bool TryRun(List<IWork> group)
    {
        writer.Execute("BEGIN IMMEDIATE");
        foreach (var write in group)
        {
            try
            {
                write.Run(writer);
            }
            catch (Exception failure) when (!SqliteUnavailableException.IsOfTheFile(failure))
            {
                write.Fail(failure);
                group.Remove(write);
                return false;
            }
        }

        return true;
    }

    private Exception Explain(Exception failure) => SqliteUnavailableException.IsOfTheFile(failure)
        ? SqliteUnavailableException.Explain((SqliteException)failure, options.Directory)
        : failure;

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be stored, and new messages are turned away: {Reason}")]
    private partial void LogRefusing(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database takes what is to be stored again")]
    private partial void LogTaking();

    private interface IWork
    {
        bool IsRead { get; }

        void Run(SqliteSession session);

        void Complete();

        void Fail(Exception failure);
    }

    private sealed class Work<T>(Func<SqliteSession, T> work, bool isRead) : IWork
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public bool IsRead => isRead;

        public Task<T> Done => done.Task;

        public void Run(SqliteSession session) => result = work(session);

        public void Complete() => done.SetResult(result!);

        public void Fail(Exception failure) => done.SetException(failure);
    }
}
