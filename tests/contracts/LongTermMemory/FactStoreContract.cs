using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Consolidation;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.LongTermMemory;

/// <summary>What every fact store promises about who hears what, which fact holds, and what forgetting leaves.</summary>
public abstract class FactStoreContract(IStore store) : StoreContract(store)
{
    private IFactStore Facts => Store.Get<IFactStore>();

    private IConsolidationStore Consolidation => Store.Get<IConsolidationStore>();

    [Fact]
    public async Task Never_recalls_a_private_fact_in_a_group_or_in_a_place_it_does_not_know()
    {
        await LearnAsync(Fact("Mara", position: 1));
        await AcceptedAsync(Message("group", Team));

        Assert.Single(await RecallAsync(Home));
        Assert.Empty(await RecallAsync(Team));
        Assert.Empty(await RecallAsync(Elsewhere));
    }

    [Fact]
    public async Task Lets_the_later_of_two_facts_hold_in_whatever_order_they_are_learned()
    {
        await LearnAsync(Fact("Mara", position: 2, minutes: 5));
        await LearnAsync(Fact("Ana", position: 1, minutes: 0));

        Assert.Equal("Mara", Assert.Single(await RecallAsync(Home)).Value);
    }

    [Fact]
    public async Task Does_not_let_a_less_sure_fact_take_the_place_of_a_surer_one()
    {
        await LearnAsync(Fact("Mara", position: 1, confidence: 0.9));
        await LearnAsync(Fact("Lara", position: 2, minutes: 5, confidence: 0.4));

        Assert.Equal("Mara", (await RecallAsync(Home))[0].Value);
    }

    [Fact]
    public async Task Learns_the_same_fact_again_without_losing_it()
    {
        var fact = Fact("Mara", position: 1);
        await LearnAsync(fact);
        await LearnAsync(fact);

        Assert.Equal(fact, Assert.Single(await RecallAsync(Home)));
    }

    [Fact]
    public async Task Keeps_a_fact_with_a_nul_character_and_recalls_what_else_it_says()
    {
        await LearnAsync(Fact("Ma\0ra", position: 1));
        await LearnAsync(Fact("Lara", position: 2, minutes: 5));
        await LearnAsync(Fact("\0Lara\0", position: 3, minutes: 6));

        Assert.Equal("Lara", Assert.Single(await RecallAsync(Home)).Value.Replace("\0", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reads_nothing_that_is_not_answered_yet_nor_what_came_after_it()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("answered")));
        await AcceptedAsync(Message("waits"));
        await AcceptedAsync(Message("waits behind it"));

        Assert.Equal([1], (await Consolidation.ReadAsync(Home, 10, Cancellation))!.Entries.Select(said => said.Entry.Position));
        await CommitAsync(await ClaimAsync());
        await CommitAsync(await ClaimAsync());
        Assert.Equal([1, 2, 3], (await Consolidation.ReadAsync(Home, 10, Cancellation))!.Entries.Select(said => said.Entry.Position));
    }

    [Fact]
    public async Task Reads_what_was_said_once_up_to_the_watermark()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("said")));
        var read = (await Consolidation.ReadAsync(Home, 10, Cancellation))!;

        Assert.Single(read.Entries);
        Assert.True(await Consolidation.CommitAsync(read, 1, [], Cancellation));
        Assert.False(await Consolidation.CommitAsync(read, 1, [], Cancellation));
        Assert.Empty((await Consolidation.ReadAsync(Home, 10, Cancellation))!.Entries);
    }

    [Fact]
    public async Task Forgets_every_version_of_a_fact_and_the_words_each_was_learned_from()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("call me Ana")));
        await CommitAsync(await AcceptAndClaimAsync(Message("call me Mara")));
        await LearnAsync(Fact("Ana", position: 1));
        await LearnAsync(Fact("Mara", position: 2, minutes: 5));
        await ForgetAsync(await RecallAsync(Home));

        var said = await LogAsync();
        Assert.Empty(await RecallAsync(Home));
        Assert.DoesNotContain("call me", said, StringComparison.Ordinal);
        Assert.Contains("forget my name", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_a_fact_that_is_denied()
    {
        await LearnAsync(Fact("Mara", position: 1));
        await LearnAsync(Fact("Lara", position: 2, minutes: 5) with { IsDenial = true });
        Assert.Equal("Mara", Assert.Single(await RecallAsync(Home)).Value);

        await LearnAsync(Fact("mara", position: 3, minutes: 6) with { IsDenial = true });
        Assert.Empty(await RecallAsync(Home));
    }

    [Fact]
    public async Task Closes_whatever_holds_when_nothing_holds_any_more()
    {
        await LearnAsync(Fact("Mara", position: 1));
        await LearnAsync(Fact("", position: 2, minutes: 5) with { IsDenial = true });

        Assert.Empty(await RecallAsync(Home));
        Assert.Equal(2, (await Facts.FindAllAsync(Ana.FirstPerson, Cancellation)).Count);
    }

    [Fact]
    public async Task Reads_what_was_said_a_moment_ago_together_with_what_came_before()
    {
        for (var i = 1; i <= 8; i++)
        {
            await CommitAsync(await AcceptAndClaimAsync(Message($"said {i}")));
        }

        var unread = (await Consolidation.ReadAsync(Home, 10, Cancellation))!;
        await Consolidation.CommitAsync(unread, 6, [], Cancellation);

        var recent = (await Consolidation.ReadUpToAsync(Home, 7, 8, 10, Cancellation))!;
        Assert.Equal([7, 8], recent.Entries.Select(said => said.Entry.Position));
        Assert.Equal([3, 4, 5, 6], recent.Earlier.Select(said => said.Entry.Position));
        Assert.Equal([5], (await Consolidation.ReadUpToAsync(Home, 4, 5, 10, Cancellation))!.Entries.Select(said => said.Entry.Position));
        Assert.Equal([3, 4, 5, 6], (await Consolidation.ReadAsync(Home, 10, Cancellation))!.Earlier.Select(said => said.Entry.Position));
    }

    [Fact]
    public async Task Forgets_the_replies_that_repeat_a_fact_and_what_the_dialogs_kept_of_them()
    {
        var claim = await AcceptAndClaimAsync(Message("call me Mara"));
        ReadOnlyMemory<byte> state = """{"greeted":true,"lastSaid":"I will call you Mara.","people":["Mara"]}"""u8.ToArray();
        await CommitAsync(claim, decision => decision with { Mentions = [FactKeys.Name], State = state }, Reply("I will call you Mara."));
        await LearnAsync(Fact("Mara", position: 1));
        await ForgetAsync(await RecallAsync(Home));

        Assert.DoesNotContain("Mara", await LogAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"greeted":true}""", Text((await ClaimAsync()).Context.State));
    }

    [Fact]
    public async Task Learns_nothing_from_words_that_were_forgotten_before_they_were_read()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("call me Mara")));
        var read = (await Consolidation.ReadAsync(Home, 10, Cancellation))!;
        await ForgetAsync([Fact("", position: 1)]);
        await Consolidation.CommitAsync(read, 1, [Fact("Mara", position: 1)], Cancellation);

        Assert.Empty(await Facts.FindAllAsync(Ana.FirstPerson, Cancellation));
        Assert.DoesNotContain("Mara", await LogAsync(), StringComparison.Ordinal);
    }

    private Fact Fact(string value, long position, int minutes = 0, double confidence = 0.9) => new(
        new FactId(NameBasedId.Of(Guid.Empty, $"{value}{position}")),
        Ana.FirstPerson,
        FactKeys.Name,
        value,
        confidence,
        new FactSource(Home, position, $"call me {value}"),
        IsPrivate: true,
        Store.Time.GetUtcNow().AddMinutes(minutes));

    private async Task LearnAsync(Fact fact)
    {
        await AcceptedAsync(Message("opens the conversation"));
        var read = (await Consolidation.ReadAsync(Home, 10, Cancellation))!;
        Assert.True(await Consolidation.CommitAsync(read, read.Watermark + 1, [fact], Cancellation));
    }

    private async Task ForgetAsync(IReadOnlyList<Fact> forgotten)
    {
        var request = Request(await AcceptAndClaimAsync(Message("forget my name")));
        var receipt = new Receipt(
            request.Id, request.Action, Home, request.Person, request.Root, ActionOutcome.Done, "{}", null, Store.Time.GetUtcNow());
        var result = new ActionResult(ActionOutcome.Done, "{}") { Forgets = forgotten };
        await Store.Get<IActionStore>().CommitAsync(new ActionCommit(receipt, result, Outcome("outcome", request.Root)), Cancellation);
    }

    private async Task<string> LogAsync() =>
        string.Concat((await Store.Get<IConversationLog>().ReadAsync(Home, 0, 20, Cancellation)).Select(entry => Text(entry.Activity)));

    private ValueTask<IReadOnlyList<Fact>> RecallAsync(ConversationId audience) => Facts.RecallAsync(Ana.FirstPerson, audience, Cancellation);
}

public sealed class SqliteFactStoreTests() : FactStoreContract(new SqliteStore());

public sealed class PostgresFactStoreTests() : FactStoreContract(new PostgresStore());
