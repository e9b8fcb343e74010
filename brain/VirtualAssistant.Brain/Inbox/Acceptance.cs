using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Brain.Inbox;

/// <summary>What became of an activity at the front door.</summary>
public abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>It is durable and will be answered.</summary>
    /// <param name="AlreadyAccepted">A redelivery: the first delivery's turn stands, nothing was added.</param>
    public sealed record Accepted(TurnId Turn, long Position, bool AlreadyAccepted) : Acceptance
    {
        /// <summary>Whether the turn is this process's to run: nobody else is to be woken for it.</summary>
        public bool RunsHere { get; init; }
    }

    /// <summary>The conversation has as many unanswered activities as it may have. Nothing was stored.</summary>
    public sealed record Overloaded(TimeSpan RetryAfter) : Acceptance;

    /// <summary>A kind of activity nothing is done with. Nothing was stored.</summary>
    public sealed record Ignored : Acceptance
    {
        public static Ignored Instance { get; } = new();
    }

    /// <summary>The activity was for an existing conversation only, and there is none.</summary>
    public sealed record UnknownConversation : Acceptance;
}
