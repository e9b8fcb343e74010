using VirtualAssistant.Brain.Installations;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.Installations;

/// <summary>What every installation store promises to the channels.</summary>
public abstract class InstallationStoreContract(IStore store) : StoreContract(store)
{
    private static readonly DateTimeOffset Monday = DateTimeOffset.FromUnixTimeSeconds(1_764_000_000);

    private IInstallationStore Installations => Store.Get<IInstallationStore>();

    [Fact]
    public async Task Keeps_an_installation_for_its_workspace_and_channel_alone()
    {
        var installed = new Installation("slack", "T1", "sealed", Monday);
        await Installations.SaveAsync(installed, Cancellation);

        Assert.Equal(installed, await Installations.FindAsync("slack", "T1", Cancellation));
        Assert.Null(await Installations.FindAsync("slack", "T2", Cancellation));
        Assert.Null(await Installations.FindAsync("other", "T1", Cancellation));
    }

    [Fact]
    public async Task Puts_a_new_installation_in_the_place_of_the_old()
    {
        await Installations.SaveAsync(new Installation("slack", "T1", "old", Monday), Cancellation);
        await Installations.SaveAsync(new Installation("slack", "T1", "new", Monday.AddDays(1)), Cancellation);

        Assert.Equal("new", (await Installations.FindAsync("slack", "T1", Cancellation))!.Credentials);
    }

    [Fact]
    public async Task Forgets_an_installation_but_not_one_newer_than_the_news()
    {
        await Installations.SaveAsync(new Installation("slack", "T1", "sealed", Monday), Cancellation);

        await Installations.RemoveAsync("slack", "T1", Monday.AddMinutes(-1), Cancellation);
        Assert.NotNull(await Installations.FindAsync("slack", "T1", Cancellation));

        await Installations.RemoveAsync("slack", "T1", Monday.AddMinutes(1), Cancellation);
        Assert.Null(await Installations.FindAsync("slack", "T1", Cancellation));
    }
}

public sealed class SqliteInstallationStoreTests() : InstallationStoreContract(new SqliteStore());

public sealed class PostgresInstallationStoreTests() : InstallationStoreContract(new PostgresStore());
