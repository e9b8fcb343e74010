namespace VirtualAssistant.Messaging.Lanes;

/// <summary>How many lanes of several sets there are, in one number: work that moves from one set to another is never seen in neither.</summary>
public sealed class LaneCount
{
    private int value;

    public int Value => Volatile.Read(ref value);

    internal void Enter() => Interlocked.Increment(ref value);

    internal void Leave() => Interlocked.Decrement(ref value);
}
