using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.LongTermMemory;

/// <summary>What every summary store promises about what a conversation was about, and about what is forgotten of it.</summary>
public abstract class SummaryStoreContract(IStore store) : StoreContract(store)
{
    private ISummaryStore Summaries => Store.Get<ISummaryStore>();

    [Fact]
    public async Task Finds_an_empty_summary_where_there_is_none()
    {
        var summary = await Summaries.FindAsync(Home, Cancellation);

        Assert.Equal((0, 0), (summary.UpTo, summary.Lines.Count));
    }

    [Fact]
    public async Task Puts_the_new_summary_in_the_place_of_the_one_that_was_read()
    {
        await SayAsync(3);

        Assert.True(await Summaries.ReplaceAsync(0, Summary(2, 1, 2), Cancellation));
        Assert.True(await Summaries.ReplaceAsync(2, Summary(3, 3), Cancellation));

        var found = await Summaries.FindAsync(Home, Cancellation);
        Assert.Equal(3, found.UpTo);
        Assert.Equal([Line(3)], found.Lines);
    }

    [Fact]
    public async Task Refuses_a_summary_made_from_an_older_one()
    {
        await SayAsync(3);
        await Summaries.ReplaceAsync(0, Summary(2, 1, 2), Cancellation);

        Assert.False(await Summaries.ReplaceAsync(0, Summary(3, 3), Cancellation));
        Assert.Equal(2, (await Summaries.FindAsync(Home, Cancellation)).Lines.Count);
    }

    [Fact]
    public async Task Forgets_a_line_with_the_entry_it_is_from_and_does_not_learn_it_again()
    {
        await SayAsync(2);
        await Summaries.ReplaceAsync(0, Summary(2, 1, 2), Cancellation);
        await ForgetAsync(position: 1);

        Assert.Equal([Line(2)], (await Summaries.FindAsync(Home, Cancellation)).Lines);
        Assert.True(await Summaries.ReplaceAsync(2, Summary(3, 1, 2), Cancellation));
        Assert.Equal([Line(2)], (await Summaries.FindAsync(Home, Cancellation)).Lines);
    }

    private static SummaryLine Line(long position) => new(position, Ana.FirstPerson, $"line {position}", position);

    private static Summary Summary(long upTo, params long[] positions) => new(Home, upTo, [.. positions.Select(Line)]);

    private async Task SayAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await CommitAsync(await AcceptAndClaimAsync(Message($"said {i}")));
        }
    }

    private async Task ForgetAsync(long position)
    {
        var request = Request(await AcceptAndClaimAsync(Message("forget it")));
        var receipt = new Receipt(request.Id, request.Action, Home, request.Person, request.Root, ActionOutcome.Done, "{}", null, Store.Time.GetUtcNow());
        var fact = new Fact(new FactId(Guid.Empty), Ana.FirstPerson, "likes:tea", "", 0, new FactSource(Home, position, ""), true, Store.Time.GetUtcNow());
        await Store.Get<IActionStore>().CommitAsync(
            new ActionCommit(receipt, new ActionResult(ActionOutcome.Done, "{}") { Forgets = [fact] }, Outcome("outcome", request.Root)), Cancellation);
    }
}

public sealed class SqliteSummaryStoreTests() : SummaryStoreContract(new SqliteStore());

public sealed class PostgresSummaryStoreTests() : SummaryStoreContract(new PostgresStore());
