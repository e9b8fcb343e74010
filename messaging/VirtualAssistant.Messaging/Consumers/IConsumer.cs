using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Messaging.Consumers;

/// <summary>Handles the messages of one queue, those of one conversation in order and one at a time.</summary>
/// <remarks>A message may be delivered again after a crash: the consumer recognises by its id what it has done already.</remarks>
public interface IConsumer
{
    /// <summary>One of <see cref="Queues"/>.</summary>
    string Queue { get; }

    /// <summary>Does the work. A failure is thrown; <see cref="RedeliveryPolicy"/> says what becomes of it.</summary>
    Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken);

    /// <summary>Called once when a message is given up, before it is dead-lettered, so that whoever waits can be told.</summary>
    Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken);
}
