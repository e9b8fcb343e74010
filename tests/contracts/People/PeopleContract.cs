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
}

public sealed class SqlitePeopleTests() : PeopleContract(new SqliteStore());

public sealed class PostgresPeopleTests() : PeopleContract(new PostgresStore());
