using Microsoft.Extensions.Options;
using VirtualAssistant.Brain.Actions;

namespace VirtualAssistant.Messaging.Redelivery;

/// <summary>Says what becomes of work that failed; somebody else carries it out.</summary>
public sealed class RedeliveryPolicy(IOptions<RedeliveryOptions> options)
{
    /// <summary>What becomes of work that has used up its deliveries without ever failing: each of them ended its process. Null when it may be run.</summary>
    public Disposition.DeadLetter? BeforeDelivery(int delivery) => delivery <= options.Value.MaxDeliveries
        ? null
        : new Disposition.DeadLetter($"It was begun {delivery - 1} times and never came to an end: the process was gone each time.");

    /// <param name="delivery">1 for the first.</param>
    public Disposition AfterFailure(Exception failure, int delivery) => failure switch
    {
        PermanentActionException => new Disposition.DeadLetter(failure.Message),
        _ when delivery >= options.Value.MaxDeliveries =>
            new Disposition.DeadLetter($"Failed {delivery} times, last with {failure.GetType().Name}: {failure.Message}"),
        BusyActionException { RetryAfter: { } asked } => new Disposition.Redeliver(Longer(Delay(delivery), asked)),
        _ => new Disposition.Redeliver(Delay(delivery)),
    };

    /// <summary>
    /// What becomes of a reply that has certainly not arrived: its channel is away, and it waits for it far longer than work that fails.
    /// </summary>
    /// <param name="delivery">1 for the first.</param>
    /// <param name="asked">When the channel wants it again; null when it did not say.</param>
    public Disposition AfterUnsent(string reason, TimeSpan? asked, int delivery) => delivery >= Math.Max(options.Value.MaxSends, options.Value.MaxDeliveries)
        ? new Disposition.DeadLetter($"Could not be sent {delivery} times, last: {reason}")
        : new Disposition.Redeliver(asked ?? Delay(delivery));

    /// <summary>Whether as much was tried as is for work that fails, so that another way may be looked for.</summary>
    public bool IsLate(int delivery) => delivery >= options.Value.MaxDeliveries;

    /// <summary>Whoever says when to come back is obeyed, within the longest wait.</summary>
    private TimeSpan Longer(TimeSpan delay, TimeSpan asked) => asked <= delay ? delay : asked < options.Value.MaxDelay ? asked : options.Value.MaxDelay;

    private TimeSpan Delay(int delivery)
    {
        var delay = options.Value.FirstDelay * Math.Pow(2, delivery - 1);
        return delay < options.Value.MaxDelay ? delay : options.Value.MaxDelay;
    }
}
