using VirtualAssistant.Brain.People;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.People;

public sealed class RedisSpeakingLimitTests : SpeakingLimitContract, IAsyncLifetime
{
    /// <summary>A timer of this machine may be a little ahead of the clock of the server.</summary>
    private static readonly TimeSpan ClockTick = TimeSpan.FromMilliseconds(20);

    private readonly string prefix = RedisNode.NewPrefix();
    private RedisNode here = null!;
    private RedisNode there = null!;

    private protected override ISpeakingLimit Limit => here.Get<ISpeakingLimit>();

    public async ValueTask InitializeAsync()
    {
        var address = (await LocalServers.SharedAsync()).Redis;
        here = await RedisNode.StartAsync(address, prefix);
        there = await RedisNode.StartAsync(address, prefix);
    }

    [Fact]
    public async Task Counts_a_person_over_all_nodes()
    {
        for (var message = 0; message < 3; message++)
        {
            await Limit.TakeAsync(ana, Slow, Cancellation);
        }

        Assert.True(await there.Get<ISpeakingLimit>().TakeAsync(ana, Slow, Cancellation) > TimeSpan.Zero);
    }

    [Fact]
    public async Task Goes_on_counting_by_itself_without_a_server()
    {
        await using var alone = await RedisNode.StartAsync("127.0.0.1:1", prefix);
        var limit = alone.Get<ISpeakingLimit>();
        for (var message = 0; message < 3; message++)
        {
            Assert.Equal(TimeSpan.Zero, await limit.TakeAsync(ana, Slow, Cancellation));
        }

        Assert.True(await limit.TakeAsync(ana, Slow, Cancellation) > TimeSpan.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    private protected override Task PassAsync(TimeSpan time) => Task.Delay(time + ClockTick, TimeProvider.System, Cancellation);
}
