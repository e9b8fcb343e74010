using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Storage.Sqlite.Inbox;

namespace VirtualAssistant.Contracts.Inbox;

public sealed class SqliteIdempotencySweepTests() : StoreContract(new SqliteStore())
{
    [Fact]
    public async Task Forgets_what_no_channel_delivers_again()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("old")));
        await SweepLaterAsync();

        Assert.False((await AcceptedAsync(Message("old"))).AlreadyAccepted);
    }

    [Fact]
    public async Task Leaves_a_dead_letter_to_be_replayed()
    {
        var claim = await AcceptAndClaimAsync(Message("poison"));
        await Turns.DeadLetterAsync(claim, "it was poison", [], Cancellation);
        await SweepLaterAsync();

        Assert.NotNull(await Store.Get<IDeadLetters>().ReplayAsync(Queues.Input, claim.Turn.Value, Cancellation));
        Assert.Equal(claim.Turn, (await ClaimAsync()).Turn);
        Assert.Null(await Store.Get<IDeadLetters>().ReplayAsync(Queues.Input, claim.Turn.Value, Cancellation));
    }

    private async Task SweepLaterAsync()
    {
        Store.Time.Advance(TimeSpan.FromDays(8));
        await Store.Get<IdempotencySweep>().SweepAsync(Cancellation);
    }
}
