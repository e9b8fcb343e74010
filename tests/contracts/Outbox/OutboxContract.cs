using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Outbox;

/// <summary>What every outbox promises to the relays.</summary>
public abstract class OutboxContract(IStore store) : StoreContract(store)
{
    private IOutbox Messages => Store.Get<IOutbox>();

    private IDeadLetters DeadLetters => Store.Get<IDeadLetters>();

    [Fact]
    public async Task Hands_out_the_messages_of_a_conversation_in_order()
    {
        await SendAsync("one", "two");

        var first = await NextAsync();
        Assert.Equal(Text(Json("one")), Text(first.Payload));
        Assert.Equal(first.Id, (await NextAsync()).Id);
        await Messages.CompleteAsync(first, null, Cancellation);
        Assert.Equal(Text(Json("two")), Text((await NextAsync()).Payload));
    }

    [Fact]
    public async Task Names_the_conversations_with_messages()
    {
        await SendAsync("one");

        Assert.Equal([Home], await Messages.FindPendingAsync(Queues.Replies, Cancellation));
        Assert.Empty(await Messages.FindPendingAsync(Queues.Actions, Cancellation));
        Assert.IsType<OutboxHead.Empty>(await Messages.FindNextAsync(Queues.Replies, Elsewhere, Cancellation));
    }

    [Fact]
    public async Task Lets_nothing_overtake_a_message_that_waits()
    {
        await SendAsync("one", "two");
        await Messages.RedeliverAsync(await NextAsync(), TimeSpan.FromSeconds(10), Cancellation);

        Assert.Equal(Store.Time.GetUtcNow().AddSeconds(10), Assert.IsType<OutboxHead.Later>(await Messages.FindNextAsync(Queues.Replies, Home, Cancellation)).At);
        await Store.AdvanceAsync(TimeSpan.FromSeconds(10));
        var again = await NextAsync();
        Assert.Equal((Text(Json("one")), 2), (Text(again.Payload), again.Attempts));
    }

    [Fact]
    public async Task Knows_a_message_that_was_sent_by_the_id_the_channel_gave_it()
    {
        await SendAsync("one");
        var log = Store.Get<VirtualAssistant.Brain.ConversationLog.IConversationLog>();
        Assert.False(await log.IsOwnAsync(Home, "sent-1", Cancellation));

        await Messages.CompleteAsync(await NextAsync(), new ReplyDelivery(ReplyState.Sent, "sent-1"), Cancellation);

        Assert.True(await log.IsOwnAsync(Home, "sent-1", Cancellation));
        Assert.False(await log.IsOwnAsync(Elsewhere, "sent-1", Cancellation));
        Assert.False(await log.IsOwnAsync(Home, "sent-2", Cancellation));
    }

    [Fact]
    public async Task Remembers_that_a_message_was_about_to_leave()
    {
        await SendAsync("one");
        var message = await NextAsync();
        Assert.Equal(OutboxState.Queued, message.State);
        Assert.True(await Messages.MarkSendingAsync(message, Cancellation));

        var cutOff = await NextAsync();
        Assert.Equal((OutboxState.Sending, 2), (cutOff.State, cutOff.Attempts));
        await Messages.RedeliverAsync(message, TimeSpan.Zero, Cancellation);
        Assert.Equal(OutboxState.Queued, (await NextAsync()).State);
    }

    [Fact]
    public async Task Keeps_the_state_in_which_a_message_is_let_wait()
    {
        await SendAsync("one");
        var message = await NextAsync();
        await Messages.MarkSendingAsync(message, Cancellation);

        await Messages.RedeliverAsync(message with { State = OutboxState.Unanswered }, TimeSpan.Zero, Cancellation);

        Assert.Equal((OutboxState.Unanswered, 2), await NextAsync() is var next ? (next.State, next.Attempts) : default);
    }

    [Fact]
    public async Task Knows_the_last_reply_to_be_read_that_has_arrived()
    {
        var log = Store.Get<VirtualAssistant.Brain.ConversationLog.IConversationLog>();
        await SendAsync("one", "two", "three");
        Assert.Equal(0, await log.FindLastDeliveredAsync(Home, Cancellation));

        var first = await NextAsync();
        await Messages.CompleteAsync(first, new ReplyDelivery(ReplyState.Sent), Cancellation);
        await Messages.CompleteAsync(await NextAsync(), new ReplyDelivery(ReplyState.Unconfirmed), Cancellation);

        Assert.Equal(first.Position, await log.FindLastDeliveredAsync(Home, Cancellation));
        Assert.Equal(0, await log.FindLastDeliveredAsync(Elsewhere, Cancellation));
    }

    [Fact]
    public async Task Puts_a_dead_letter_back_as_if_it_had_never_been_tried()
    {
        await SendAsync("one");
        var message = await NextAsync();
        await Messages.DeadLetterAsync(message, "gone", Cancellation);
        Assert.IsType<OutboxHead.Empty>(await Messages.FindNextAsync(Queues.Replies, Home, Cancellation));
        Assert.Equal((message.Id, "gone"), Assert.Single(await DeadLetters.ListAsync(10, Cancellation)) is var letter ? (letter.Id, letter.Reason) : default);

        Assert.Equal(Home, (await DeadLetters.ReplayAsync(Queues.Replies, message.Id, Cancellation))?.Conversation);
        var again = await NextAsync();
        Assert.Equal((message.Id, 1, Text(Json("one"))), (again.Id, again.Attempts, Text(again.Payload)));
        Assert.Null(await DeadLetters.ReplayAsync(Queues.Replies, message.Id, Cancellation));
    }

    [Fact]
    public async Task Suggests_consolidation_once_however_much_was_said()
    {
        await SendAsync("one");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        var hint = await NextAsync(Queues.Consolidation);
        await CommitAsync(await AcceptAndClaimAsync(Message("b")));

        await Messages.CompleteAsync(hint, null, Cancellation);
        await Messages.CompleteAsync(await NextAsync(Queues.Consolidation), null, Cancellation);
        Assert.IsType<OutboxHead.Empty>(await Messages.FindNextAsync(Queues.Consolidation, Home, Cancellation));
    }

    private async Task SendAsync(params string[] replies) =>
        await CommitAsync(await AcceptAndClaimAsync(Message("a")), [.. replies.Select(reply => Reply(reply, Delivery.ThroughOutbox))]);

    private async Task<OutboxMessage> NextAsync(string queue = Queues.Replies) =>
        Assert.IsType<OutboxHead.Next>(await Messages.FindNextAsync(queue, Home, Cancellation)).Message;
}

public sealed class SqliteOutboxTests() : OutboxContract(new SqliteStore());

public sealed class PostgresOutboxTests() : OutboxContract(new PostgresStore());
