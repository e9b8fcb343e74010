using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Turns;

/// <summary>What every turn store promises to whoever runs turns.</summary>
public abstract class TurnStoreContract(IStore store) : StoreContract(store)
{
    private static readonly TimeSpan OutcomeWait = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Claims_the_oldest_activity_until_it_is_handled()
    {
        await AcceptedAsync(Message("a"));
        await AcceptedAsync(Message("b"));

        Assert.Equal(1, (await ClaimAsync()).Entry.Position);
        var first = await ClaimAsync();
        Assert.Equal(1, first.Entry.Position);
        Assert.True(await CommitAsync(first));
        Assert.Equal(2, (await ClaimAsync()).Entry.Position);
    }

    [Fact]
    public async Task Has_nothing_to_claim_once_all_is_handled()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("a")));

        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
        Assert.Empty(await Turns.FindPendingAsync(Cancellation));
    }

    [Fact]
    public async Task Says_whether_anything_else_waits_in_the_conversation()
    {
        await AcceptedAsync(Message("a"));
        await AcceptedAsync(Message("b"));
        await AcceptedAsync(Message("elsewhere", Elsewhere));

        Assert.Equal((true, false), What(await Turns.CommitAsync(Commit(await ClaimAsync()), Cancellation)));
        var last = await ClaimAsync();
        Assert.Equal((true, true), What(await Turns.CommitAsync(Commit(last), Cancellation)));
        Assert.Equal(CommitResult.Refused, await Turns.CommitAsync(Commit(last), Cancellation));

        static (bool, bool) What(CommitResult result) => (result.IsStored, result.NothingWaits);
    }

    [Fact]
    public async Task Collects_what_is_said_in_one_hint_that_is_due_a_little_later()
    {
        var first = await Turns.CommitAsync(Commit(await AcceptAndClaimAsync(Message("a"))), Cancellation);
        var second = await Turns.CommitAsync(Commit(await AcceptAndClaimAsync(Message("b"))), Cancellation);
        Assert.Equal((true, false), (first.LeftHint, second.LeftHint));

        var outbox = Store.Get<IOutbox>();
        var later = Assert.IsType<OutboxHead.Later>(await outbox.FindNextAsync(Queues.Consolidation, Home, Cancellation));
        Assert.InRange(later.At, Store.Time.GetUtcNow().AddSeconds(0.1), Store.Time.GetUtcNow().AddSeconds(10));
        await Store.AdvanceAsync(TimeSpan.FromSeconds(10));
        var hint = Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(Queues.Consolidation, Home, Cancellation)).Message;
        await outbox.CompleteAsync(hint, null, Cancellation);

        Assert.IsType<OutboxHead.Empty>(await outbox.FindNextAsync(Queues.Consolidation, Home, Cancellation));
        Assert.True((await Turns.CommitAsync(Commit(await AcceptAndClaimAsync(Message("c"))), Cancellation)).LeftHint);
    }

    [Fact]
    public async Task Claims_the_outcome_of_an_action_before_a_message_that_came_earlier()
    {
        var asked = await AcceptAndClaimAsync(Message("a"));
        await CommitAsync(asked);
        await AcceptedAsync(Message("b"));
        await AcceptedAsync(Outcome("outcome", asked.Turn));

        var claim = await ClaimAsync();
        Assert.Equal(3, claim.Entry.Position);
        Assert.Equal(asked.Turn, claim.Root);
    }

    [Fact]
    public async Task Holds_a_message_back_for_an_outcome_but_not_for_ever()
    {
        await RequestActionAsync();
        await AcceptedAsync(Message("next"));

        var later = Assert.IsType<TurnQueue.Later>(await Turns.ClaimAsync(Home, Cancellation));
        Assert.Equal(Store.Time.GetUtcNow() + OutcomeWait, later.At);
        await Store.AdvanceAsync(OutcomeWait);
        Assert.Equal(2, (await ClaimAsync()).Entry.Position);
    }

    [Fact]
    public async Task Refuses_the_commit_of_a_claim_that_was_taken_over()
    {
        var stale = await AcceptAndClaimAsync(Message("a"));
        var newer = await ClaimAsync();

        Assert.False(await CommitAsync(stale, Reply("stale")));
        Assert.True(await CommitAsync(newer, Reply("newer")));
        Assert.False(await CommitAsync(newer, Reply("twice")));
        var log = await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation);
        Assert.Equal([Text(Json("a")), Text(Json("newer"))], log.Select(entry => Text(entry.Activity)));
    }

    [Fact]
    public async Task Stores_the_replies_in_order_behind_what_has_come_in_meanwhile()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await AcceptedAsync(Message("b"));
        await CommitAsync(claim, Reply("one"), Reply("two"));

        var log = await Store.Get<IConversationLog>().ReadAsync(Home, 2, 10, Cancellation);
        Assert.Equal([(3, Text(Json("one"))), (4, Text(Json("two")))], log.Select(entry => ((int)entry.Position, Text(entry.Activity))));
        Assert.All(log, entry => Assert.Equal((claim.Turn, Author.Assistant), (entry.Turn, entry.Author)));
    }

    [Fact]
    public async Task Remembers_the_state_a_turn_leaves_and_keeps_it_when_a_turn_leaves_none()
    {
        var first = await AcceptAndClaimAsync(Message("a"));
        Assert.Equal(0, first.Context.Version);
        await CommitAsync(first, decision => decision with { State = Json("state") });
        await CommitAsync(await AcceptAndClaimAsync(Message("b")));

        var context = (await AcceptAndClaimAsync(Message("c"))).Context;
        Assert.Equal(Text(Json("state")), Text(context.State));
        Assert.Equal(1, context.Version);
    }

    [Fact]
    public async Task Queues_only_the_replies_that_leave_through_the_outbox()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await CommitAsync(
            claim, Reply("log"), Reply("inline", Delivery.Inline), Reply("none", Delivery.None), Reply("outbox", Delivery.ThroughOutbox));

        var outbox = Store.Get<IOutbox>();
        var next = Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(Queues.Replies, Home, Cancellation)).Message;
        Assert.Equal((5, Text(Json("outbox"))), ((int)next.Position, Text(next.Payload)));
        await outbox.CompleteAsync(next, new ReplyDelivery(ReplyState.Sent, "id-1"), Cancellation);
        Assert.IsType<OutboxHead.Empty>(await outbox.FindNextAsync(Queues.Replies, Home, Cancellation));
    }

    [Fact]
    public async Task Waits_as_told_with_a_turn_that_failed_and_counts_the_attempts()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await Turns.ReleaseAsync(claim, TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal(Store.Time.GetUtcNow().AddSeconds(30), Assert.IsType<TurnQueue.Later>(await Turns.ClaimAsync(Home, Cancellation)).At);
        await Store.AdvanceAsync(TimeSpan.FromSeconds(30));
        Assert.Equal((1, 2), (claim.Attempt, (await ClaimAsync()).Attempt));
    }

    [Fact]
    public async Task Keeps_a_turn_it_gives_up_and_apologises()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await Turns.DeadLetterAsync(claim, "broken", [Reply("sorry")], Cancellation);

        var letter = Assert.Single(await Store.Get<IDeadLetters>().ListAsync(10, Cancellation));
        Assert.Equal((Queues.Input, claim.Turn.Value, "broken"), (letter.Queue, letter.Id, letter.Reason));
        Assert.Equal(Text(Json("sorry")), Text((await Store.Get<IConversationLog>().ReadAsync(Home, 1, 10, Cancellation))[0].Activity));
        Assert.IsType<TurnQueue.Empty>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Fact]
    public async Task Runs_a_turn_that_was_given_up_again_when_an_operator_asks()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await Turns.DeadLetterAsync(claim, "broken", [], Cancellation);
        await Store.Get<IDeadLetters>().ReplayAsync(Queues.Input, claim.Turn.Value, Cancellation);

        var again = await ClaimAsync();
        Assert.Equal((claim.Turn, 1), (again.Turn, again.Attempt));
        Assert.Empty(await Store.Get<IDeadLetters>().ListAsync(10, Cancellation));
    }

    [Fact]
    public async Task Calls_a_chain_complete_when_nothing_that_follows_is_open()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        Assert.False((await Turns.ReadChainAsync(Home, claim.Turn, claim.Entry.Position, Cancellation)).IsComplete);
        await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] }, Reply("one moment"));
        Assert.False((await Turns.ReadChainAsync(Home, claim.Turn, claim.Entry.Position, Cancellation)).IsComplete);

        var outbox = Store.Get<IOutbox>();
        var request = Assert.IsType<OutboxHead.Next>(await outbox.FindNextAsync(Queues.Actions, Home, Cancellation)).Message;
        var outcome = await AcceptAndClaimAsync(Outcome("outcome", claim.Turn));
        await outbox.CompleteAsync(request, null, Cancellation);
        Assert.False((await Turns.ReadChainAsync(Home, claim.Turn, claim.Entry.Position, Cancellation)).IsComplete);

        await CommitAsync(outcome, Reply("done"));
        var chain = await Turns.ReadChainAsync(Home, claim.Turn, claim.Entry.Position, Cancellation);
        Assert.True(chain.IsComplete);
        Assert.Equal([Text(Json("one moment")), Text(Json("done"))], chain.Replies.Select(reply => Text(reply.Activity)));
    }

    [Fact]
    public async Task Keeps_the_zone_the_person_named_until_the_channels_own_changes()
    {
        var claim = await AcceptAndClaimAsync(From("a", "Europe/Berlin"));
        Assert.Equal("Europe/Berlin", claim.Person.Zone);
        await CommitAsync(claim, decision => decision with { Zone = "Asia/Tokyo" });

        claim = await AcceptAndClaimAsync(From("b", "Europe/Berlin"));
        Assert.Equal("Asia/Tokyo", claim.Person.Zone);
        await CommitAsync(claim);
        Assert.Equal("Europe/Lisbon", (await AcceptAndClaimAsync(From("c", "Europe/Lisbon"))).Person.Zone);
    }

    [Fact]
    public async Task Keeps_the_language_a_person_wrote_in_for_every_conversation()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        Assert.Null(claim.Person.Language);
        await CommitAsync(claim, decision => decision with { Language = "de", Zone = "Asia/Tokyo" });

        claim = await AcceptAndClaimAsync(Message("b"));
        Assert.Equal(("de", "Asia/Tokyo"), (claim.Person.Language, claim.Person.Zone));
        await CommitAsync(claim);
        var elsewhere = Message("c", Elsewhere);
        await AcceptedAsync(elsewhere);
        Assert.Equal("de", (await ClaimAsync(Elsewhere)).Person.Language);
        Assert.Equal("de", (await Store.Get<IPeople>().FindAsync(Ana, Cancellation))!.Language);
    }

    private static IncomingActivity From(string key, string zone) => Message(key) with { From = new Speaker.Identity(Ana, Zone: zone) };

    private async Task RequestActionAsync()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        Assert.True(await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] }));
    }
}

public sealed class SqliteTurnStoreTests() : TurnStoreContract(new SqliteStore());

public sealed class PostgresTurnStoreTests() : TurnStoreContract(new PostgresStore());
