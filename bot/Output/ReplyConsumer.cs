using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Channels;
using VirtualAssistant.Messaging.Consumers;
using VirtualAssistant.Messaging.Redelivery;

namespace VirtualAssistant.Bot.Output;

/// <summary>Sends the replies of a conversation to its channel, in order.</summary>
/// <remarks>
/// A send whose answer never came may have arrived; it is not repeated. The reply is marked unconfirmed and the conversation hears of it,
/// so that the person can ask for it again: once, and not before the place answers at all. Until then nothing more is sent there that
/// could be lost in the same way.
/// </remarks>
internal sealed class ReplyConsumer(
    ChannelDirectory channels,
    IOutbox outbox,
    IInbox inbox,
    IConversationLog log,
    IPeople people,
    IWorkSignals work,
    IInspection inspection,
    RedeliveryPolicy policy) : IConsumer
{
    public string Queue => Queues.Replies;

    public async Task<Disposition> ConsumeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read(message.Payload.Span);
        var channel = channels.Find(message.Conversation.Channel);
        if (message.State != OutboxState.Queued && !IsOrder(reply))
        {
            return await LeaveUnconfirmedAsync(channel, message, reply, cancellationToken);
        }

        if (message.Attempts <= 1 && LongAnswers.Is(reply) && channel.CapabilitiesOf(message.Conversation.Channel).Streaming)
        {
            await LongAnswers.ShowAsync(channel, reply, cancellationToken);
        }

        if (!await outbox.MarkSendingAsync(message, cancellationToken))
        {
            return Disposition.Settled.Instance; // Another process has taken the conversation over.
        }

        var result = await channel.SendAsync(reply, cancellationToken);
        if (result is SendResult.Sent)
        {
            inspection.ShowSent(message.Conversation, message.Payload);
        }

        return result switch
        {
            SendResult.Sent sent => new Disposition.Done(new ReplyDelivery(ReplyState.Sent, sent.ProviderId)),
            SendResult.NotSent late => await RepeatAsync(message, reply, late.Reason, late.RetryAfter, cancellationToken),
            SendResult.Rejected rejected => new Disposition.DeadLetter(rejected.Reason),
            SendResult.CarriedOut done => await TellOfAsync(message, done, cancellationToken),
            _ => await LeaveUnconfirmedAsync(channel, message with { State = OutboxState.Unanswered }, reply, cancellationToken),
        };
    }

    /// <summary>Whom nobody had asked to wait, a reminder for example, is told on another channel, if the assistant knows them there.</summary>
    public async Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read(message.Payload.Span);
        if (UnaskedText(reply) is not { } text)
        {
            return;
        }

        var isRoom = reply is { Conversation.IsGroup: true, Recipient.Id: not null };
        if (await FindElsewhereAsync(message.Conversation, reply, cancellationToken) is { } elsewhere)
        {
            await TellUndeliveredAsync(message, elsewhere, text, inRoom: null, cancellationToken);
        }
        else if (isRoom)
        {
            await TellUndeliveredAsync(message, message.Conversation, text, new Speaker.Identity(IdentityOf(message.Conversation, reply)), cancellationToken);
        }
    }

    /// <summary>An answer waits for its channel; what nobody waits for, and would come too late, is said elsewhere where that can be.</summary>
    private async Task<Disposition> RepeatAsync(OutboxMessage message, Activity reply, string reason, TimeSpan? asked, CancellationToken cancellationToken) =>
        policy.IsLate(message.Attempts) && UnaskedText(reply) is not null && await FindElsewhereAsync(message.Conversation, reply, cancellationToken) is not null
            ? new Disposition.DeadLetter(reason)
            : policy.AfterUnsent(reason, asked, message.Attempts);

    /// <summary>An event is for the channel's service, which may be told twice; people are not.</summary>
    private static bool IsOrder(Activity reply) => reply.Type == ActivityTypes.Event;

    private async Task<Disposition> TellOfAsync(OutboxMessage message, SendResult.CarriedOut done, CancellationToken cancellationToken)
    {
        await TellAsync(message.Conversation, $"carriedOut:{message.Id:N}", done.Happened, cancellationToken);
        return new Disposition.Done(new ReplyDelivery(ReplyState.Sent));
    }

    /// <summary>Of a message that nobody's message asked for; null of every other.</summary>
    private static string? UnaskedText(Activity reply) =>
        reply is { Type: ActivityTypes.Message, ReplyToId: null or "", Text: { Length: > 0 } text } && reply.DeliveryMode != DeliveryModes.Ephemeral ? text : null;

    private Task TellUndeliveredAsync(OutboxMessage message, ConversationId place, string text, Speaker.Identity? inRoom, CancellationToken cancellationToken)
    {
        var undelivered = new Undelivered(message.Conversation.Channel, text);
        return TellAsync(
            place, $"undelivered:{message.Id:N}", HouseEvent.Write(HouseEvent.Undelivered, undelivered, UndeliveredJson.Default.Undelivered), cancellationToken, inRoom);
    }

    /// <summary>Another channel of whose conversation it is; for a room, where the person it was for is alone with the assistant.</summary>
    private async ValueTask<ConversationId?> FindElsewhereAsync(ConversationId conversation, Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Conversation?.IsGroup == true)
        {
            var devices = await people.FindAsync(IdentityOf(conversation, reply), cancellationToken) is { } person ? await people.FindDevicesAsync(person.Id, cancellationToken) : [];
            return devices.FirstOrDefault(device => device.Conversation is not null)?.Conversation;
        }

        var places = await people.FindPlacesAsync([conversation], elsewhere: true, cancellationToken);
        return places.TryGetValue(conversation, out var place) ? place : null;
    }

    private async Task<Disposition> LeaveUnconfirmedAsync(IChannel channel, OutboxMessage message, Activity reply, CancellationToken cancellationToken)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return new Disposition.Done(new ReplyDelivery(ReplyState.Unconfirmed)); // Nobody misses a trace.
        }

        if (!await AnswersAsync(channel, reply, cancellationToken))
        {
            var disposition = await RepeatAsync(message, reply, "It may have arrived; the place has answered nothing since.", null, cancellationToken);
            return disposition is Disposition.Redeliver redeliver ? redeliver with { As = OutboxState.Unanswered } : disposition;
        }

        var addressee = reply is { Conversation.IsGroup: true, Recipient.Id: not null } ? new Speaker.Identity(IdentityOf(message.Conversation, reply)) : null;
        await TellAsync(message.Conversation, await KeyOfNoticeAsync(message, cancellationToken), HouseEvent.Write(HouseEvent.Unconfirmed), cancellationToken, addressee);
        return new Disposition.Done(new ReplyDelivery(ReplyState.Unconfirmed));
    }

    /// <summary>Whether the place answers anything: a typing indicator says nothing twice.</summary>
    private static async Task<bool> AnswersAsync(IChannel channel, Activity reply, CancellationToken cancellationToken)
    {
        if (!channel.CapabilitiesOf(reply.ChannelId).Typing)
        {
            return true; // It cannot be found out without saying something.
        }

        var typing = new Activity
        {
            Type = ActivityTypes.Typing,
            ChannelId = reply.ChannelId,
            ServiceUrl = reply.ServiceUrl,
            Conversation = reply.Conversation,
            From = reply.From,
            Recipient = reply.Recipient,
        };
        return await channel.SendAsync(typing, cancellationToken) is SendResult.Sent or SendResult.Rejected;
    }

    /// <summary>
    /// A message that this house's own end has cut off has a notice of its own. Where a place leaves messages unanswered, the notice among
    /// them, there is one until a message arrives again.
    /// </summary>
    private async ValueTask<string> KeyOfNoticeAsync(OutboxMessage message, CancellationToken cancellationToken) => message.State == OutboxState.Sending
        ? $"unconfirmed:{message.Id:N}"
        : $"unconfirmed-since:{await log.FindLastDeliveredAsync(message.Conversation, cancellationToken)}";

    private static ExternalIdentity IdentityOf(ConversationId conversation, Activity reply) =>
        new(conversation.Channel, reply.Conversation.TenantId ?? "", reply.Recipient?.Id ?? "");

    /// <param name="inRoom">Whom it concerns of those who read along; null where nobody else does.</param>
    private async Task TellAsync(
        ConversationId conversation, string key, ReadOnlyMemory<byte> happened, CancellationToken cancellationToken, Speaker.Identity? inRoom = null)
    {
        await inbox.AcceptAsync(
            new IncomingActivity
            {
                Conversation = conversation,
                IdempotencyKey = key,
                From = inRoom ?? (Speaker)new Speaker.LastSeen(),
                IsGroup = inRoom is not null,
                Kind = "event",
                Author = Author.House,
                Activity = happened,
                OnlyIfKnown = true,
            },
            cancellationToken);
        work.Raise(Queues.Input, conversation);
    }
}
