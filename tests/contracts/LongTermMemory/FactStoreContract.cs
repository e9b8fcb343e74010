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
    public async Task Reads_what_was_said_once_up_to_the_watermark()
    {
        await AcceptedAsync(Message("said"));
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
        var request = Request(await AcceptAndClaimAsync(Message("forget my name")));
        var receipt = new Receipt(
            request.Id, request.Action, Home, request.Person, request.Root, ActionOutcome.Done, "{}", null, Store.Time.GetUtcNow());
        var result = new ActionResult(ActionOutcome.Done, "{}") { Forgets = await RecallAsync(Home) };

        await Store.Get<IActionStore>().CommitAsync(new ActionCommit(receipt, result, Outcome("outcome", request.Root)), Cancellation);

        var said = string.Concat((await Store.Get<IConversationLog>().ReadAsync(Home, 0, 10, Cancellation)).Select(entry => Text(entry.Activity)));
        Assert.Empty(await RecallAsync(Home));
        Assert.DoesNotContain("call me", said, StringComparison.Ordinal);
        Assert.Contains("forget my name", said, StringComparison.Ordinal);
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

    private ValueTask<IReadOnlyList<Fact>> RecallAsync(ConversationId audience) => Facts.RecallAsync(Ana.FirstPerson, audience, Cancellation);
}

public sealed class SqliteFactStoreTests() : FactStoreContract(new SqliteStore());
