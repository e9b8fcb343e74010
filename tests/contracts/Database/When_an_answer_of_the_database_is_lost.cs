using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Contracts.Database;

/// <summary>The statement was carried out, the connection is gone, and nobody knows.</summary>
public sealed class When_an_answer_of_the_database_is_lost() : SharedStoreTests
{
    private CuttingProxy proxy = null!;
    private IServiceProvider cut = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var connection = Shared.Connection;
        proxy = new CuttingProxy(connection.Host!, connection.Port);
        connection.Port = proxy.Port;
        connection.MaxPoolSize = 1;
        cut = Shared.AddProcess(connection);
        await cut.GetRequiredService<IConversationLog>().FindEndAsync(Home, Cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await proxy.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_activity_is_accepted_once(int lost)
    {
        proxy.CutAnswers(lost);
        var acceptance = Assert.IsType<Acceptance.Accepted>(await cut.GetRequiredService<IInbox>().AcceptAsync(Message("a"), Cancellation));

        Assert.Equal(1, acceptance.Position);
        Assert.Equal(1, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
    }

    [Fact]
    public async Task A_turn_that_is_claimed_as_it_is_accepted_is_claimed_when_the_process_asks_again()
    {
        proxy.CutAnswers(1);
        var accepted = Assert.IsType<Acceptance.Accepted>(
            await cut.GetRequiredService<IInbox>().AcceptAsync(Message("a") with { ClaimIfFree = true }, Cancellation));
        Assert.Equal((1, true, false), (accepted.Position, accepted.RunsHere, accepted.AlreadyAccepted));

        var turns = cut.GetRequiredService<ITurnStore>();
        var claim = Assert.IsType<TurnQueue.Next>(await turns.ClaimAsync(Home, Cancellation)).Claim;
        Assert.Equal(Text(Message("a").Activity), Text(claim.Entry.Activity));
        Assert.True(await CommitAsync(turns, claim, decision => decision, Reply("done")));
    }

    [Fact]
    public async Task A_turn_is_committed_once_and_its_process_knows()
    {
        await AcceptedAsync(Message("a"));
        var turns = cut.GetRequiredService<ITurnStore>();
        var claim = Assert.IsType<TurnQueue.Next>(await turns.ClaimAsync(Home, Cancellation)).Claim;
        proxy.CutAnswers(1);

        Assert.True(await CommitAsync(turns, claim, decision => decision, Reply("done")));
        Assert.Equal(2, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
        Assert.False(await CommitAsync(turns, claim, decision => decision, Reply("done again")));
    }

    [Fact]
    public async Task A_turn_that_went_to_another_process_meanwhile_is_not_taken_for_ones_own()
    {
        await AcceptedAsync(Message("a"));
        var turns = cut.GetRequiredService<ITurnStore>();
        var claim = Assert.IsType<TurnQueue.Next>(await turns.ClaimAsync(Home, Cancellation)).Claim;
        await Shared.ExpireLeasesAsync();
        Assert.True(await CommitAsync(await ClaimAsync()));
        proxy.CutAnswers(1);

        Assert.False(await CommitAsync(turns, claim, decision => decision, Reply("too late")));
    }

    [Fact]
    public async Task A_claim_is_the_process_own_when_it_asks_again()
    {
        await AcceptedAsync(Message("a"));
        proxy.CutAnswers(1);
        var turns = cut.GetRequiredService<ITurnStore>();
        var claim = Assert.IsType<TurnQueue.Next>(await turns.ClaimAsync(Home, Cancellation)).Claim;

        Assert.Equal(1, claim.Attempt);
        Assert.True(await CommitAsync(turns, claim, decision => decision));
    }

    [Fact]
    public async Task A_reminder_is_fired_once_and_its_scheduler_knows()
    {
        await AcceptedAsync(Message("open"));
        var now = Store.Time.GetUtcNow().ToInstant();
        var reminder = new Reminder(
            new ReminderId(Guid.NewGuid()), Ana.FirstPerson, Home, "call Luis", now, "Europe/Berlin", now.InUtc().LocalDateTime, null, ReminderState.Scheduled, now);
        var reminders = cut.GetRequiredService<IReminderStore>();
        proxy.CutAnswers(1);

        Assert.True(await reminders.FireAsync(new ReminderChange(reminder, 0), Outcome("fired", Message("open").Turn), Cancellation));
        Assert.False(await reminders.FireAsync(new ReminderChange(reminder, 0), Outcome("fired", Message("open").Turn), Cancellation));
        Assert.Equal(2, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
    }

    [Fact]
    public async Task A_delivery_is_counted_once()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("a")), Reply("one", Delivery.ThroughOutbox));
        var outbox = cut.GetRequiredService<IOutbox>();
        var message = Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(Queues.Replies, Home, Cancellation)).Message;
        proxy.CutAnswers(2);

        Assert.True(await outbox.MarkSendingAsync(message, Cancellation));
        Assert.Equal(2, Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(Queues.Replies, Home, Cancellation)).Message.Attempts);
    }

    [Fact]
    public async Task Whoever_waits_is_told_when_the_database_stays_away_and_all_goes_on_when_it_is_back()
    {
        proxy.IsAway = true;
        var refused = await Assert.ThrowsAnyAsync<StoreUnavailableException>(() => cut.GetRequiredService<IInbox>().AcceptAsync(Message("a"), Cancellation).AsTask());

        Assert.Contains("PostgreSQL at 127.0.0.1", refused.Message, StringComparison.Ordinal);
        proxy.IsAway = false;
        Assert.IsType<Acceptance.Accepted>(await cut.GetRequiredService<IInbox>().AcceptAsync(Message("a"), Cancellation));
    }
}
