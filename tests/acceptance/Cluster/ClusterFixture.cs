namespace VirtualAssistant.AcceptanceTests.Cluster;

/// <summary>Two bots and two of each worker on real servers, for the tests of a class.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private Chaos.Cluster? cluster;

    public Chaos.Cluster Cluster => cluster!;

    public async ValueTask InitializeAsync() => cluster = await Chaos.Cluster.StartAsync(new Dictionary<string, string>(), skew: default, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }
}
