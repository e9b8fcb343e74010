namespace VirtualAssistant.Messaging.Lanes;

/// <summary>What a piece of work left behind.</summary>
public abstract record LaneState
{
    private LaneState()
    {
    }

    /// <summary>Nothing more to do until somebody raises the conversation.</summary>
    public sealed record Idle : LaneState
    {
        public static Idle Instance { get; } = new();
    }

    /// <summary>There may be more: come back behind the other conversations.</summary>
    public sealed record Again : LaneState
    {
        public static Again Instance { get; } = new();
    }

    /// <summary>There is more, but not before this time.</summary>
    public sealed record Later(DateTimeOffset At) : LaneState;
}
