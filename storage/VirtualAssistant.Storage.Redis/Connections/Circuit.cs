namespace VirtualAssistant.Storage.Redis.Connections;

/// <summary>Keeps callers from waiting for what does not answer: after a failure nobody asks for a while, then one tries for all.</summary>
internal sealed class Circuit(TimeSpan rest, TimeProvider time)
{
    private const int Closed = 0;
    private const int Open = 1;
    private const int Trying = 2;

    private int state;
    private long openedAt;

    /// <summary>Whether the last answer was a good one.</summary>
    public bool IsClosed => Volatile.Read(ref state) == Closed;

    /// <returns>Whether to ask now. Who is let through says afterwards how it went.</returns>
    public bool MayAsk() => Volatile.Read(ref state) switch
    {
        Closed => true,
        Open when time.GetElapsedTime(Volatile.Read(ref openedAt)) >= rest => Interlocked.CompareExchange(ref state, Trying, Open) == Open,
        _ => false,
    };

    /// <returns>Whether it is the first success after failures.</returns>
    public bool Succeeded() => Volatile.Read(ref state) != Closed && Interlocked.Exchange(ref state, Closed) != Closed;

    /// <summary>Whoever was let through did not wait for the answer: the next one tries.</summary>
    public void GaveUp() => Interlocked.CompareExchange(ref state, Open, Trying);

    /// <returns>Whether it is the first failure after successes.</returns>
    public bool Failed()
    {
        Volatile.Write(ref openedAt, time.GetTimestamp());
        return Interlocked.Exchange(ref state, Open) == Closed;
    }
}
