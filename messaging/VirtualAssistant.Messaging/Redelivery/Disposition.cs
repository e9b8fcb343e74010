using VirtualAssistant.Brain.Outbox;

namespace VirtualAssistant.Messaging.Redelivery;

/// <summary>What becomes of a delivery.</summary>
public abstract record Disposition
{
    private Disposition()
    {
    }

    /// <param name="Delivery">For a reply: what became of it.</param>
    public sealed record Done(ReplyDelivery? Delivery = null) : Disposition
    {
        public static Done Instance { get; } = new();
    }

    /// <summary>The consumer has taken the message out itself, in the transaction that holds its result.</summary>
    public sealed record Settled : Disposition
    {
        public static Settled Instance { get; } = new();
    }

    /// <param name="As">The state in which the message waits.</param>
    public sealed record Redeliver(TimeSpan After, OutboxState As = OutboxState.Queued) : Disposition;

    public sealed record DeadLetter(string Reason) : Disposition;
}
