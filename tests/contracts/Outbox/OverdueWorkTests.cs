using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Outbox;

/// <summary>What is found for those whose wake-up was lost.</summary>
public sealed class OverdueWorkTests : SharedStoreTests
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Leaves_what_is_new_to_those_who_were_woken_for_it()
    {
        await AcceptedAsync(Message("a"));
        Assert.Empty(await FindAsync(Queues.Input));

        await Store.AdvanceAsync(Age);
        Assert.Equal([Home], await FindAsync(Queues.Input));
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(90)]
    public async Task Finds_what_a_process_whose_clock_is_wrong_has_left_behind_as_soon_as_anything_else(int minutes)
    {
        var wrong = Shared.AddProcess(time: new FakeTimeProvider(Store.Time.GetUtcNow().AddMinutes(minutes)));
        await wrong.GetRequiredService<IInbox>().AcceptAsync(Message("a"), Cancellation);
        Assert.Empty(await FindAsync(Queues.Input));

        await Store.AdvanceAsync(Age);
        Assert.Equal([Home], await FindAsync(Queues.Input));
    }

    [Fact]
    public async Task Names_a_conversation_once_and_the_one_that_waits_longest_first()
    {
        await AcceptedAsync(Message("a", Elsewhere));
        await Store.AdvanceAsync(Age);
        await AcceptedAsync(Message("a"));
        await AcceptedAsync(Message("b"));
        await AcceptedAsync(Message("b", Elsewhere));
        await Store.AdvanceAsync(Age);

        Assert.Equal([Elsewhere, Home], await FindAsync(Queues.Input));
        Assert.Equal([Elsewhere], await FindAsync(Queues.Input, limit: 1));
    }

    [Fact]
    public async Task Leaves_a_conversation_that_somebody_works_on_until_the_lease_ends()
    {
        await AcceptAndClaimAsync(Message("a"));
        await Store.AdvanceAsync(Age);
        Assert.Empty(await FindAsync(Queues.Input));

        await Shared.ExpireLeasesAsync();
        Assert.Equal([Home], await FindAsync(Queues.Input));
    }

    [Fact]
    public async Task Leaves_what_waits_behind_a_turn_that_is_to_be_run_again_later()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await AcceptedAsync(Message("b"));
        await Turns.ReleaseAsync(claim, TimeSpan.FromMinutes(1), Cancellation);
        await Store.AdvanceAsync(Age * 2);
        Assert.Empty(await FindAsync(Queues.Input));

        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([Home], await FindAsync(Queues.Input));
    }

    [Fact]
    public async Task Leaves_a_message_that_waits_for_the_outcome_of_an_action()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] });
        await AcceptedAsync(Message("b"));
        await Store.AdvanceAsync(Age);
        Assert.Empty(await FindAsync(Queues.Input));

        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([Home], await FindAsync(Queues.Input));
    }

    [Fact]
    public async Task Finds_messages_of_every_queue_that_nobody_has()
    {
        var claim = await AcceptAndClaimAsync(Message("a"));
        await CommitAsync(claim, decision => decision with { Actions = [Request(claim)] }, Reply("one", Delivery.ThroughOutbox), Reply("two", Delivery.ThroughOutbox));
        await Store.AdvanceAsync(TimeSpan.FromMinutes(1));
        await Store.Get<IOutbox>().FindNextAsync(Queues.Actions, Home, Cancellation);

        Assert.Equal([Home], await FindAsync(Queues.Replies));
        Assert.Equal([Home], await FindAsync(Queues.Consolidation));
        Assert.Empty(await FindAsync(Queues.Actions));
        await Shared.ExpireLeasesAsync();
        Assert.Equal([Home], await FindAsync(Queues.Actions));
    }

    private ValueTask<IReadOnlyList<Brain.Identity.ConversationId>> FindAsync(string queue, int limit = 10) =>
        Store.Get<IOverdueWork>().FindAsync(queue, Age, limit, Cancellation);
}
