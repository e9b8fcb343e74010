using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Storage.Sqlite.Database;

namespace VirtualAssistant.Contracts.Inbox;

/// <summary>What every inbox promises to the channels.</summary>
public abstract class InboxContract(IStore store) : StoreContract(store)
{
    /// <summary>The store is made with this bound.</summary>
    protected const int MaxPendingTurns = 3;

    [Fact]
    public async Task Numbers_a_conversation_from_one_in_order_of_arrival()
    {
        Assert.Equal(1, (await AcceptedAsync(Message("a"))).Position);
        Assert.Equal(2, (await AcceptedAsync(Message("b"))).Position);
        Assert.Equal(3, (await AcceptedAsync(Message("c"))).Position);
        Assert.Equal(1, (await AcceptedAsync(Message("a", Elsewhere))).Position);
    }

    [Fact]
    public async Task Answers_a_redelivery_like_the_first_delivery_and_adds_nothing()
    {
        var first = await AcceptedAsync(Message("a"));
        var again = await AcceptedAsync(Message("a"));

        Assert.Equal((first.Turn, first.Position, true), (again.Turn, again.Position, again.AlreadyAccepted));
        Assert.False(first.AlreadyAccepted);
        Assert.Single(await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation));
    }

    [Fact]
    public async Task Recognises_a_redelivery_after_the_turn_was_handled()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("a")), Reply("done"));

        Assert.True((await AcceptedAsync(Message("a"))).AlreadyAccepted);
    }

    [Fact]
    public async Task Opens_no_conversation_for_an_activity_that_needs_one()
    {
        Assert.IsType<Acceptance.UnknownConversation>(await AcceptAsync(Message("a") with { OnlyIfKnown = true }));
        Assert.Null(await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));

        await AcceptedAsync(Message("b"));
        Assert.Equal(2, (await AcceptedAsync(Message("a") with { OnlyIfKnown = true })).Position);
    }

    [Fact]
    public async Task Turns_a_person_away_who_is_too_far_ahead_and_stores_nothing()
    {
        await FillAsync();

        Assert.True(Assert.IsType<Acceptance.Overloaded>(await AcceptAsync(Message("more"))).RetryAfter > TimeSpan.Zero);
        Assert.Equal(MaxPendingTurns, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
        await AcceptedAsync(Message("more", Elsewhere));
    }

    [Fact]
    public async Task Takes_more_once_a_turn_was_handled()
    {
        await FillAsync();
        await CommitAsync(await ClaimAsync());

        await AcceptedAsync(Message("more"));
    }

    [Fact]
    public async Task Knows_a_redelivery_in_a_full_conversation()
    {
        await FillAsync();

        Assert.True((await AcceptedAsync(Message("0"))).AlreadyAccepted);
    }

    [Fact]
    public async Task Never_turns_the_house_itself_away()
    {
        await FillAsync();

        await AcceptedAsync(Outcome("outcome", Message("0").Turn));
    }

    [Fact]
    public async Task Gives_every_one_of_many_parallel_activities_a_position_of_its_own()
    {
        var many = Enumerable.Range(0, 200).Select(i => Message("m" + i) with { Author = Author.House });
        var accepted = await Task.WhenAll(many.Select(activity => Task.Run(() => AcceptedAsync(activity))));

        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), accepted.Select(one => one.Position).Order());
    }

    [Fact]
    public async Task Accepts_one_of_many_parallel_deliveries_of_the_same_activity()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => AcceptedAsync(Message("same")))));

        Assert.Single(accepted, one => !one.AlreadyAccepted);
        Assert.All(accepted, one => Assert.Equal(1, one.Position));
    }

    private async Task FillAsync()
    {
        for (var i = 0; i < MaxPendingTurns; i++)
        {
            await AcceptedAsync(Message($"{i}"));
        }
    }
}

public sealed class SqliteInboxTests() : InboxContract(new SqliteStore(options => options.MaxPendingTurns = MaxPendingTurns));

public sealed class PostgresInboxTests() : InboxContract(new PostgresStore(options => options.MaxPendingTurns = MaxPendingTurns));
