using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Storage.PostgreSql.Database;

namespace VirtualAssistant.Contracts.Outbox;

public sealed class When_two_processes_share_the_outbox : SharedStoreTests
{
    private IOutbox Messages => Store.Get<IOutbox>();

    private IOutbox OtherMessages => Other.GetRequiredService<IOutbox>();

    [Fact]
    public async Task One_waits_while_the_other_has_the_first_message()
    {
        await SendAsync("one", "two");
        var first = await NextAsync(Messages);

        Assert.IsType<OutboxHead.Later>(await OtherMessages.FindNextAsync(Queues.Replies, Home, Cancellation));
        await Messages.CompleteAsync(first, null, Cancellation);
        Assert.Equal(Text(Json("two")), Text((await NextAsync(OtherMessages)).Payload));
    }

    [Fact]
    public async Task One_whose_clock_is_behind_sends_at_once_what_the_other_has_left_and_puts_off_what_is_to_be()
    {
        var behind = Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddMinutes(-90))).GetRequiredService<IOutbox>();
        await SendAsync("one");

        var message = await NextAsync(behind);
        Assert.IsType<OutboxHead.Later>(await behind.FindNextAsync(Queues.Consolidation, Home, Cancellation));
        await behind.RedeliverAsync(message, TimeSpan.FromSeconds(1), Cancellation);
        Assert.IsType<OutboxHead.Later>(await Messages.FindNextAsync(Queues.Replies, Home, Cancellation));
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task What_is_put_off_waits_equally_long_however_wrong_the_clocks_are(int minutes)
    {
        var wrong = Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddMinutes(minutes))).GetRequiredService<IOutbox>();
        await SendAsync("one");
        await wrong.RedeliverAsync(await NextAsync(wrong), TimeSpan.FromSeconds(5), Cancellation);

        var later = Assert.IsType<OutboxHead.Later>(await Messages.FindNextAsync(Queues.Replies, Home, Cancellation));
        Assert.Equal(Store.Time.GetUtcNow().AddSeconds(5), later.At);
        await Store.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(2, (await NextAsync(Messages)).Attempts);
    }

    [Fact]
    public async Task A_message_of_a_process_that_was_killed_goes_to_the_other_and_the_delivery_counts()
    {
        await SendAsync("one");
        await NextAsync(Messages);
        await Shared.ExpireLeasesAsync();

        Assert.Equal((2, OutboxState.Queued), await NextAsync(OtherMessages) is var next ? (next.Attempts, next.State) : default);
    }

    [Fact]
    public async Task A_reply_that_was_on_its_way_when_its_process_was_killed_is_known_to_be_ambiguous()
    {
        await SendAsync("one");
        await Messages.MarkSendingAsync(await NextAsync(Messages), Cancellation);
        await Shared.ExpireLeasesAsync();

        Assert.Equal((2, OutboxState.Sending), await NextAsync(OtherMessages) is var next ? (next.Attempts, next.State) : default);
    }

    [Fact]
    public async Task A_process_that_was_paused_longer_than_its_lease_may_neither_send_nor_settle()
    {
        await SendAsync("one");
        var paused = await NextAsync(Messages);
        await Shared.ExpireLeasesAsync();
        var taken = await NextAsync(OtherMessages);

        Assert.False(await Messages.MarkSendingAsync(paused, Cancellation));
        await Messages.CompleteAsync(paused, new ReplyDelivery(ReplyState.Sent), Cancellation);
        await Messages.RedeliverAsync(paused, TimeSpan.FromHours(1), Cancellation);
        await Messages.DeadLetterAsync(paused, "it was paused", Cancellation);
        Assert.True(await OtherMessages.MarkSendingAsync(taken, Cancellation));
        Assert.Empty(await Store.Get<IDeadLetters>().ListAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_process_that_stops_hands_its_messages_back()
    {
        await SendAsync("one");
        await NextAsync(Messages);
        await Store.Get<Leases>().GiveBackAsync(Cancellation);

        Assert.Equal(1, (await NextAsync(OtherMessages)).Attempts);
    }

    [Fact]
    public async Task A_hint_that_was_renewed_while_it_was_worked_on_is_free_for_either()
    {
        await SendAsync("one");
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        var hint = await NextAsync(Messages, Queues.Consolidation);
        await CommitAsync(await AcceptAndClaimAsync(Message("b")));
        await Messages.CompleteAsync(hint, null, Cancellation);

        await NextAsync(OtherMessages, Queues.Consolidation);
    }

    [Fact]
    public async Task A_reply_that_is_given_up_is_kept_and_marked()
    {
        await SendAsync("one");
        await Messages.DeadLetterAsync(await NextAsync(Messages), "refused", Cancellation);

        Assert.Single(await Store.Get<IDeadLetters>().ListAsync(10, Cancellation));
        Assert.Equal((short)ReplyState.Failed, await Shared.ExecuteAsync("SELECT delivery FROM log WHERE position = 2"));
    }

    private async Task SendAsync(params string[] replies) =>
        await CommitAsync(await AcceptAndClaimAsync(Message("a")), [.. replies.Select(reply => Reply(reply, Delivery.ThroughOutbox))]);

    private static async Task<OutboxMessage> NextAsync(IOutbox outbox, string queue = Queues.Replies) =>
        Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(queue, Home, Cancellation)).Message;
}
