using VirtualAssistant.Brain.People;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.People;

/// <summary>What every store of people promises.</summary>
public abstract class PeopleContract(IStore store) : StoreContract(store)
{
    private IPeople People => Store.Get<IPeople>();

    [Fact]
    public async Task Finds_whoever_has_spoken_and_nobody_else()
    {
        await AcceptedAsync(Message("a"));

        Assert.Equal(Ana.FirstPerson, (await People.FindAsync(Ana, Cancellation))!.Id);
        Assert.Null(await People.FindAsync(Ana with { Tenant = "elsewhere" }, Cancellation));
        Assert.Null(await People.FindAsync(Ana with { Id = "ben" }, Cancellation));
    }

    [Fact]
    public async Task Knows_whom_the_assistant_has_met_and_that_their_other_identities_are_them()
    {
        var ben = new Brain.Inbox.Speaker.Identity(Ana with { Id = "ben" });
        await CommitAsync(await AcceptAndClaimAsync(Message("a")));
        await CommitAsync(await AcceptAndClaimAsync(Message("a", Elsewhere) with { From = ben }));
        Assert.False(await People.HasMetAsync(Ana.FirstPerson, Cancellation));

        await CommitAsync(await AcceptAndClaimAsync(Message("b")), decision => decision with { Meets = true });

        Assert.True(await People.HasMetAsync(Ana.FirstPerson, Cancellation));
        Assert.False(await People.HasMetAsync(ben.External.FirstPerson, Cancellation));
    }

    [Fact]
    public async Task Knows_when_somebody_wants_to_be_left_alone_where_nobody_reads_along()
    {
        await CommitAsync(await AcceptAndClaimAsync(Message("a")), decision => decision with { Zone = "Asia/Tokyo", Quiet = QuietHours.Night });
        await CommitAsync(await AcceptAndClaimAsync(Message("a", Team)));
        await CommitAsync(await AcceptAndClaimAsync(Message("a", Elsewhere) with { From = new Brain.Inbox.Speaker.Identity(Ana with { Id = "ben" }) }));

        var times = await People.FindQuietTimesAsync([Home, Team, Elsewhere], Cancellation);

        Assert.Equal(new Dictionary<Brain.Identity.ConversationId, QuietTime> { [Home] = new(QuietHours.Night, "Asia/Tokyo") }, times);
        await CommitAsync(await AcceptAndClaimAsync(Message("b")), decision => decision with { Quiet = QuietHours.Never });
        Assert.Null((await People.FindQuietTimesAsync([Home], Cancellation))[Home].Hours.Around(NodaTime.Instant.FromUtc(2026, 3, 2, 15, 0), NodaTime.DateTimeZone.Utc));
    }
}

public sealed class SqlitePeopleTests() : PeopleContract(new SqliteStore());

public sealed class PostgresPeopleTests() : PeopleContract(new PostgresStore());
