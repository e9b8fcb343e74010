using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Channels;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Bot.Output;

/// <summary>Sends the replies of a conversation to its channel, in order.</summary>
/// <remarks>
/// A send whose answer never came may have arrived; it is not repeated. The reply is marked unconfirmed and the conversation hears of it,
/// so that the person can ask for it again.
/// </remarks>
internal sealed class ReplyConsumer(
    ChannelDirectory channels, IOutbox outbox, IInbox inbox, IWorkSignals work, RedeliveryPolicy policy) : IConsumer
{
    public string Queue => Queues.Replies;

    public async Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read(message.Payload.Span);
        if (message.State == OutboxState.Sending)
        {
            return await LeaveUnconfirmedAsync(message, reply, cancellationToken);
        }

        if (!await outbox.MarkSendingAsync(message, cancellationToken))
        {
            return Disposition.Settled.Instance; // Another process has taken the conversation over.
        }

        return await channels.Find(message.Conversation.Channel).SendAsync(reply, cancellationToken) switch
        {
            SendResult.Sent sent => new Disposition.Done(new ReplyDelivery(ReplyState.Sent, sent.ProviderId)),
            SendResult.NotSent { RetryAfter: { } after } => new Disposition.Redeliver(after),
            SendResult.NotSent late => policy.AfterFailure(new IOException(late.Reason), message.Attempts),
            SendResult.Rejected rejected => new Disposition.DeadLetter(rejected.Reason),
            _ => await LeaveUnconfirmedAsync(message, reply, cancellationToken),
        };
    }

    public Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<Disposition> LeaveUnconfirmedAsync(OutboxMessage message, Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return new Disposition.Done(new ReplyDelivery(ReplyState.Unconfirmed)); // Nobody misses a trace.
        }

        await inbox.AcceptAsync(
            new IncomingActivity
            {
                Conversation = message.Conversation,
                IdempotencyKey = $"unconfirmed:{message.Id:N}",
                From = new Speaker.LastSeen(),
                Kind = "event",
                Author = Author.House,
                Activity = HouseEvent.Write(HouseEvent.Unconfirmed),
                OnlyIfKnown = true,
            },
            cancellationToken);
        work.Raise(Queues.Input, message.Conversation);
        return new Disposition.Done(new ReplyDelivery(ReplyState.Unconfirmed));
    }
}
