using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Inbox;

/// <summary>What every store forgets, and what it keeps.</summary>
public abstract class IdempotencySweepContract(IStore store) : StoreContract(store)
{
    [Fact]
    public async Task Forgets_what_no_channel_delivers_again()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("old")));
        await SweepLaterAsync();

        Assert.False((await AcceptedAsync(Message("old"))).AlreadyAccepted);
    }

    [Fact]
    public async Task Remembers_what_has_waited_all_the_time()
    {
        await AcceptedAsync(Message("waiting"));
        await SweepLaterAsync();

        Assert.True((await AcceptedAsync(Message("waiting"))).AlreadyAccepted);
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
        await Store.AdvanceAsync(TimeSpan.FromDays(8));
        await SweepAsync();
    }

    protected abstract ValueTask SweepAsync();
}

public sealed class SqliteIdempotencySweepTests() : IdempotencySweepContract(new SqliteStore())
{
    protected override async ValueTask SweepAsync() => await Store.Get<Storage.Sqlite.Inbox.IdempotencySweep>().SweepAsync(Cancellation);
}

public sealed class PostgresIdempotencySweepTests() : IdempotencySweepContract(new PostgresStore())
{
    protected override async ValueTask SweepAsync() => await Store.Get<Storage.PostgreSql.Inbox.IdempotencySweep>().SweepAsync(Cancellation);
}
