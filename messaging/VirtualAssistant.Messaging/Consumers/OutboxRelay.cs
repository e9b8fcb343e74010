using Microsoft.Extensions.Logging;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Lanes;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Messaging.Consumers;

/// <summary>Takes the next message of a conversation from the outbox to its consumer, and does what becomes of it.</summary>
public sealed partial class OutboxRelay(IOutbox outbox, IConsumer consumer, RedeliveryPolicy policy, ILogger<OutboxRelay> logger)
{
    public async Task<LaneState> RelayAsync(ConversationId conversation, CancellationToken cancellationToken)
    {
        switch (await outbox.FindNextAsync(consumer.Queue, conversation, cancellationToken))
        {
            case OutboxHead.Later later:
                return new LaneState.Later(later.At);
            case OutboxHead.Next { Message: var message }:
                await SettleAsync(message, await TryConsumeAsync(message, cancellationToken), cancellationToken);
                return LaneState.Again.Instance;
            default:
                return LaneState.Idle.Instance;
        }
    }

    private async Task<Disposition> TryConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await consumer.ConsumeAsync(message, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(failure, message.Queue, message.Id, message.Attempts);
            return policy.AfterFailure(failure, message.Attempts);
        }
    }

    private async Task SettleAsync(OutboxMessage message, Disposition disposition, CancellationToken cancellationToken)
    {
        switch (disposition)
        {
            case Disposition.Redeliver redeliver:
                await outbox.RedeliverAsync(message with { State = redeliver.As }, redeliver.After, cancellationToken);
                break;
            case Disposition.DeadLetter dead:
                LogDeadLetter(message.Queue, message.Id, dead.Reason);
                await consumer.GiveUpAsync(message, dead.Reason, cancellationToken);
                await outbox.DeadLetterAsync(message, dead.Reason, cancellationToken);
                break;
            case Disposition.Done done:
                await outbox.CompleteAsync(message, done.Delivery, cancellationToken);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} of queue {Queue} failed at delivery {Delivery}")]
    private partial void LogFailed(Exception failure, string queue, Guid id, int delivery);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} of queue {Queue} is dead-lettered: {Reason}")]
    private partial void LogDeadLetter(string queue, Guid id, string reason);
}
