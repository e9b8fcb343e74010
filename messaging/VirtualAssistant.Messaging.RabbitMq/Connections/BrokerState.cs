namespace VirtualAssistant.Messaging.RabbitMq.Connections;

/// <summary>How things stand with the broker, for the front door and for operators.</summary>
public sealed class BrokerState(TimeProvider time)
{
    private readonly Lock sync = new();
    private readonly SortedDictionary<string, string> problems = new(StringComparer.Ordinal);
    private long? awaySince = time.GetTimestamp();
    private string? blocked;

    /// <summary>Whether work can be handed over: a connection is open and the queues are declared.</summary>
    public bool IsConnected => Away == TimeSpan.Zero;

    /// <summary>Whether the broker takes nothing because memory or disk run short there.</summary>
    public bool IsBlocked => Volatile.Read(ref blocked) is not null;

    /// <summary>What an operator should know and do, in a sentence; null while all is well.</summary>
    public string? Problem
    {
        get
        {
            lock (sync)
            {
                return blocked ?? problems.Values.FirstOrDefault();
            }
        }
    }

    /// <summary>How long there has been no connection to hand work over; zero while there is one.</summary>
    internal TimeSpan Away
    {
        get
        {
            lock (sync)
            {
                return awaySince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;
            }
        }
    }

    internal void Connected()
    {
        lock (sync)
        {
            awaySince = null;
        }
    }

    internal void Disconnected()
    {
        lock (sync)
        {
            awaySince ??= time.GetTimestamp();
            blocked = null; // The next connection is told anew.
        }
    }

    internal void Failed(string link, string problem)
    {
        lock (sync)
        {
            problems[link] = problem;
        }
    }

    internal void Recovered(string link)
    {
        lock (sync)
        {
            problems.Remove(link);
        }
    }

    internal void Blocked(string reason)
    {
        lock (sync)
        {
            blocked = $"RabbitMQ takes no messages ({reason}): give it memory or disk space.";
        }
    }

    internal void Unblocked()
    {
        lock (sync)
        {
            blocked = null;
        }
    }
}
