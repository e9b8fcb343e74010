using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.ConversationLog;

/// <summary>What every log promises to people who change or delete what they wrote.</summary>
public abstract class MessageCorrectionsContract(IStore store) : StoreContract(store)
{
    private IMessageCorrections Corrections => Store.Get<IMessageCorrections>();

    [Fact]
    public async Task Lets_a_turn_that_has_not_begun_hear_the_new_words()
    {
        await AcceptedAsync(Sent("m1"));

        Assert.True(await Corrections.ReplaceAsync(Home, "m1", Json("new words"), Cancellation));

        Assert.Contains("new words", Text((await ClaimAsync()).Entry.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_run_a_turn_whose_message_was_deleted()
    {
        await AcceptedAsync(Sent("m1"));

        Assert.True(await Corrections.EraseAsync(Home, "m1", Json(""), Cancellation));

        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
        var entry = Assert.Single(await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation));
        Assert.DoesNotContain("words", Text(entry.Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_commit_a_turn_whose_message_was_deleted_while_it_ran()
    {
        var claim = await AcceptAndClaimAsync(Sent("m1"));

        await Corrections.EraseAsync(Home, "m1", Json(""), Cancellation);

        Assert.False(await CommitAsync(claim, Reply("too late")));
        Assert.Single(await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation));
    }

    [Fact]
    public async Task Makes_room_for_as_many_messages_as_were_deleted_unheard()
    {
        await AcceptedAsync(Sent("m1"));
        await Corrections.EraseAsync(Home, "m1", Json(""), Cancellation);
        await Corrections.EraseAsync(Home, "m1", Json(""), Cancellation);

        await AcceptedAsync(Sent("m2"));
        await CommitAsync(await ClaimAsync(), Reply("heard"));

        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forgets_what_was_learned_from_the_old_words(bool isDeleted)
    {
        var accepted = await AcceptedAsync(Sent("m1"));
        await CommitAsync(await ClaimAsync());
        var unread = (await Store.Get<IConsolidationStore>().ReadAsync(Home, 10, Cancellation))!;
        var fact = new Fact(
            new FactId(Guid.NewGuid()), Ana.FirstPerson, FactKeys.Name, "Mara", 1, new FactSource(Home, accepted.Position, "call me Mara"), true, DateTimeOffset.UnixEpoch);
        await Store.Get<IConsolidationStore>().CommitAsync(unread, accepted.Position, [fact], Cancellation);
        Assert.Single(await Store.Get<IFactStore>().RecallAsync(Ana.FirstPerson, Home, Cancellation));

        _ = isDeleted
            ? await Corrections.EraseAsync(Home, "m1", Json(""), Cancellation)
            : await Corrections.ReplaceAsync(Home, "m1", Json("never mind"), Cancellation);

        Assert.Empty(await Store.Get<IFactStore>().RecallAsync(Ana.FirstPerson, Home, Cancellation));
    }

    [Fact]
    public async Task Changes_nothing_elsewhere_and_nothing_that_is_not_a_persons()
    {
        await AcceptedAsync(Sent("m1"));

        Assert.False(await Corrections.ReplaceAsync(Elsewhere, "m1", Json("new"), Cancellation));
        Assert.False(await Corrections.ReplaceAsync(Home, "m2", Json("new"), Cancellation));
        Assert.False(await Corrections.EraseAsync(Home, "m2", Json(""), Cancellation));
    }

    private static IncomingActivity Sent(string id) => Message(id) with { ActivityId = id, Activity = Json("old words") };
}

public sealed class SqliteMessageCorrectionsTests() : MessageCorrectionsContract(new SqliteStore());

public sealed class PostgresMessageCorrectionsTests() : MessageCorrectionsContract(new PostgresStore());
