namespace VirtualAssistant.Brain.Turns;

/// <summary>Everything a turn came to. It is stored in one transaction, or none of it is.</summary>
/// <param name="Replies">The decision's replies, rendered for the channel.</param>
public sealed record TurnCommit(Decision Decision, IReadOnlyList<RenderedReply> Replies)
{
    public TurnClaim Claim => Decision.Situation.Claim;
}

public enum Delivery
{
    /// <summary>The channel reads the conversation log: stored is sent.</summary>
    ThroughLog = 0,

    /// <summary>A relay sends it after the commit.</summary>
    ThroughOutbox = 1,

    /// <summary>The caller waits for it and takes it from the log.</summary>
    Inline = 2,

    /// <summary>For the log alone: what the channel cannot show.</summary>
    None = 3,
}

/// <param name="Visible">Whether a reader of the conversation sees it.</param>
public sealed record RenderedReply(ReadOnlyMemory<byte> Activity, Delivery Delivery, bool Visible);
