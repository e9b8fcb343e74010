using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Storage.PostgreSql.Database;
using VirtualAssistant.Testing;

namespace VirtualAssistant.Contracts.Turns;

public sealed class When_two_processes_share_the_turns() : SharedStoreTests(options => options.LeaseRenewal = TimeSpan.FromMilliseconds(20))
{
    [Fact]
    public async Task One_waits_while_the_other_runs_a_turn_of_the_same_conversation()
    {
        await AcceptAndClaimAsync(Message("a"));

        var later = Assert.IsType<TurnQueue.Later>(await OtherTurns.ClaimAsync(Home, Cancellation));
        Assert.InRange(later.At, Store.Time.GetUtcNow().AddSeconds(1), Store.Time.GetUtcNow().AddSeconds(30));
        await AcceptedAsync(Message("a", Elsewhere));
        await OtherClaimsAsync(Elsewhere);
    }

    [Fact]
    public async Task One_whose_clock_is_behind_runs_at_once_what_the_other_has_accepted()
    {
        var behind = Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddMinutes(-90))).GetRequiredService<ITurnStore>();
        await AcceptedAsync(Message("a"));

        var claim = Assert.IsType<TurnQueue.Next>(await behind.ClaimAsync(Home, Cancellation)).Claim;
        await behind.ReleaseAsync(claim, TimeSpan.FromSeconds(1), Cancellation);
        Assert.IsType<TurnQueue.Later>(await Turns.ClaimAsync(Home, Cancellation));
    }

    [Fact]
    public async Task A_process_that_would_run_a_turn_at_once_has_it_when_it_is_accepted()
    {
        Assert.True(await CommitAsync(await AcceptAndClaimAsync(Message("a")), decision => decision with { State = "state"u8.ToArray() }));
        var accepted = await AcceptedAsync(Eager("b"));
        Assert.True(accepted.RunsHere);
        Assert.IsType<TurnQueue.Later>(await OtherTurns.ClaimAsync(Home, Cancellation));

        var claim = await ClaimAsync();
        await Turns.ReleaseAsync(claim, TimeSpan.Zero, Cancellation);
        var again = await ClaimAsync();
        Assert.Equal((claim.Turn, accepted.Position, 1, 2), (again.Turn, claim.Entry.Position, claim.Attempt, again.Attempt));
        Assert.Equal((again.Person, again.IsGroup, again.IsInline, again.Root), (claim.Person, claim.IsGroup, claim.IsInline, claim.Root));
        Assert.Equal((Text(again.Reference), Text(again.Context.State), again.Context.Version), (Text(claim.Reference), "state", claim.Context.Version));
        Assert.Equal((again.Entry.At, again.Entry.ActivityId, Text(again.Entry.Activity)), (claim.Entry.At, claim.Entry.ActivityId, Text(claim.Entry.Activity)));
        Assert.True(await CommitAsync(again));
    }

    [Fact]
    public async Task A_turn_is_not_had_at_once_while_another_waits_or_runs_or_an_outcome_is_awaited()
    {
        Assert.True((await AcceptedAsync(Eager("a"))).RunsHere);
        Assert.False((await AcceptedAsync(Eager("b"))).RunsHere);
        var running = await ClaimAsync();
        Assert.False((await AcceptedAsync(Eager("c"))).RunsHere);
        Assert.True(await CommitAsync(running, decision => decision with { Actions = [Request(running)] }));
        await Store.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, (await OtherClaimsAsync()).Attempt);

        Assert.True((await AcceptedAsync(Eager("a", Elsewhere))).RunsHere);
        var elsewhere = Assert.IsType<TurnQueue.Next>(await Turns.ClaimAsync(Elsewhere, Cancellation)).Claim;
        Assert.True(await CommitAsync(elsewhere, decision => decision with { Actions = [Request(elsewhere)] }));
        Assert.False((await AcceptedAsync(Eager("b", Elsewhere))).RunsHere);
    }

    [Fact]
    public async Task A_turn_that_was_had_at_once_by_a_process_that_was_killed_goes_to_the_other()
    {
        await AcceptedAsync(Eager("a"));
        await Shared.ExpireLeasesAsync();

        Assert.Equal(2, (await OtherClaimsAsync()).Attempt);
        Assert.False(await CommitAsync(await ClaimAsync()));
    }

    [Fact]
    public async Task The_next_turn_is_free_once_the_turn_is_committed()
    {
        await AcceptedAsync(Message("a"));
        await AcceptedAsync(Message("b"));
        await CommitAsync(await ClaimAsync());

        Assert.Equal((2, 1), ((int)(await OtherClaimsAsync()).Entry.Position, 1));
    }

    [Fact]
    public async Task A_turn_that_failed_may_be_run_by_either()
    {
        await Turns.ReleaseAsync(await AcceptAndClaimAsync(Message("a")), TimeSpan.Zero, Cancellation);

        Assert.Equal(2, (await OtherClaimsAsync()).Attempt);
    }

    [Fact]
    public async Task A_turn_of_a_process_that_was_killed_goes_to_the_other_and_the_run_counts()
    {
        await AcceptAndClaimAsync(Message("a"));
        await Shared.ExpireLeasesAsync();

        Assert.Equal(2, (await OtherClaimsAsync()).Attempt);
        await Shared.ExpireLeasesAsync();
        Assert.Equal(3, (await ClaimAsync()).Attempt);
    }

    [Fact]
    public async Task A_process_that_was_paused_longer_than_its_lease_cannot_commit()
    {
        var paused = await AcceptAndClaimAsync(Message("a"));
        await Shared.ExpireLeasesAsync();
        var taken = await OtherClaimsAsync();

        Assert.False(await CommitAsync(paused, Reply("from the paused one")));
        await Turns.ReleaseAsync(paused, TimeSpan.FromHours(1), Cancellation);
        await Turns.DeadLetterAsync(paused, "it was paused", [Reply("sorry")], Cancellation);
        Assert.True(await CommitAsync(OtherTurns, taken, decision => decision, Reply("from the other")));
        var log = await Store.Get<IConversationLog>().ReadAsync(Home, 1, 10, Cancellation);
        Assert.Equal([Text(Json("from the other"))], log.Select(entry => Text(entry.Activity)));
    }

    [Fact]
    public async Task A_process_whose_lease_ended_may_commit_as_long_as_nobody_took_over()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await Shared.ExpireLeasesAsync();

        Assert.True(await CommitAsync(claim));
    }

    [Fact]
    public async Task A_turn_that_takes_long_is_renewed()
    {
        await AcceptAndClaimAsync(Message("a"));
        await Shared.ExpireLeasesAsync();

        await Until.FoundAsync(
            async () =>
            {
                await Store.Get<Leases>().RenewAsync(Cancellation);
                return await OtherTurns.ClaimAsync(Home, Cancellation) as TurnQueue.Later;
            },
            () => "the claim is renewed",
            Cancellation);
    }

    [Fact]
    public async Task A_process_that_stops_hands_back_what_it_has_not_finished_and_no_run_counts()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await Store.Get<Leases>().GiveBackAsync(Cancellation);

        Assert.Equal(1, (await OtherClaimsAsync()).Attempt);
        Assert.False(await CommitAsync(claim));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_takes_no_turn_from_anybody()
    {
        await AcceptAndClaimAsync(Message("a"));
        var fast = Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddHours(1)));

        var later = Assert.IsType<TurnQueue.Later>(await fast.GetRequiredService<ITurnStore>().ClaimAsync(Home, Cancellation));
        Assert.InRange(later.At, Store.Time.GetUtcNow().AddHours(1), Store.Time.GetUtcNow().AddHours(1).AddSeconds(30));
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task A_message_waits_for_an_outcome_equally_long_however_wrong_the_clocks_are(int minutes)
    {
        var wrong = AddWithClock(minutes);
        var asking = Assert.IsType<TurnQueue.Next>(await AcceptAndClaimAsync(wrong, Message("a"))).Claim;
        Assert.True(await CommitAsync(wrong.GetRequiredService<ITurnStore>(), asking, decision => decision with { Actions = [Request(asking)] }));

        Assert.False((await AcceptedAsync(Eager("b"))).RunsHere);
        var later = Assert.IsType<TurnQueue.Later>(await Turns.ClaimAsync(Home, Cancellation));
        Assert.Equal(Store.Time.GetUtcNow().AddMinutes(1), later.At);
        later = Assert.IsType<TurnQueue.Later>(await wrong.GetRequiredService<ITurnStore>().ClaimAsync(Home, Cancellation));
        Assert.Equal(Store.Time.GetUtcNow().AddMinutes(minutes + 1), later.At);
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await ClaimAsync()).Entry.Position);
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task A_turn_that_is_put_off_waits_equally_long_however_wrong_the_clocks_are(int minutes)
    {
        var wrong = AddWithClock(minutes);
        var failed = Assert.IsType<TurnQueue.Next>(await AcceptAndClaimAsync(wrong, Message("a"))).Claim;
        await wrong.GetRequiredService<ITurnStore>().ReleaseAsync(failed, TimeSpan.FromSeconds(5), Cancellation);

        Assert.Equal(Store.Time.GetUtcNow().AddSeconds(5), Assert.IsType<TurnQueue.Later>(await Turns.ClaimAsync(Home, Cancellation)).At);
        await Store.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(2, (await ClaimAsync()).Attempt);
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_activity_to_both_one_opens_the_conversation()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            i % 2 == 0 ? AcceptAsync(Message("same")).AsTask() : OtherAcceptsAsync(Message("same"))));

        Assert.Single(accepted, one => one is Acceptance.Accepted { AlreadyAccepted: false });
        Assert.All(accepted, one => Assert.Equal(1, Assert.IsType<Acceptance.Accepted>(one).Position));
        Assert.Equal(1, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
    }

    [Fact]
    public async Task Many_first_activities_of_one_person_in_many_conversations_meet_one_person()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            OtherAcceptsAsync(Message($"{i}") with { Conversation = Brain.Identity.ConversationId.On("test", $"{i % 20}") })));

        Assert.All(accepted, one => Assert.IsType<Acceptance.Accepted>(one));
        Assert.Equal(1L, await Shared.ExecuteAsync("SELECT count(*) FROM people"));
    }

    /// <summary>A process whose clock is wrong.</summary>
    private IServiceProvider AddWithClock(int minutes) => Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddMinutes(minutes)));

    private static async Task<TurnQueue> AcceptAndClaimAsync(IServiceProvider process, IncomingActivity activity)
    {
        await process.GetRequiredService<IInbox>().AcceptAsync(activity, Cancellation);
        return await process.GetRequiredService<ITurnStore>().ClaimAsync(activity.Conversation, Cancellation);
    }

    private static IncomingActivity Eager(string key, ConversationId? conversation = null) => Message(key, conversation) with { ClaimIfFree = true };

    [Fact]
    public async Task Every_turn_is_run_once_and_in_order_by_whoever_gets_it()
    {
        const int Turns = 60;
        for (var i = 0; i < Turns; i++)
        {
            await AcceptedAsync(Message($"{i}") with { Author = Author.House });
        }

        await Task.WhenAll(RunAsync(this.Turns), RunAsync(OtherTurns), RunAsync(this.Turns), RunAsync(OtherTurns));

        Assert.Equal(2L * Turns, await Store.Get<IConversationLog>().FindEndAsync(Home, Cancellation));
        Assert.Equal(true, await Shared.ExecuteAsync(
            "SELECT bool_and(r.turn = e.turn) FROM log r JOIN log e ON e.position = r.position - 60 WHERE r.author = 1"));

        async Task RunAsync(ITurnStore turns)
        {
            while (await turns.ClaimAsync(Home, Cancellation) is not TurnQueue.Empty and var queue)
            {
                if (queue is TurnQueue.Next { Claim: var claim })
                {
                    await CommitAsync(turns, claim, decision => decision, Reply("done"));
                }
            }
        }
    }
}
