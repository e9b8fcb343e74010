using System.Text;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.ShortTermMemory;

public sealed class RedisContextCacheTests : IAsyncLifetime
{
    private static readonly ConversationId Home = ConversationId.On("test", "home");
    private readonly string prefix = RedisNode.NewPrefix();
    private string address = "";
    private RedisNode here = null!;
    private RedisNode there = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        address = (await LocalServers.SharedAsync()).Redis;
        here = await RedisNode.StartAsync(address, prefix);
        there = await RedisNode.StartAsync(address, prefix);
    }

    [Fact]
    public async Task Has_nothing_of_a_conversation_it_was_not_given() => Assert.Null(await FindAsync(here));

    [Fact]
    public async Task Gives_every_node_what_was_kept_last()
    {
        await KeepAsync(here, 1, "first");
        await KeepAsync(there, 2, "second");

        Assert.Equal((2, "second"), await FindAsync(here));
        Assert.Equal((2, "second"), await FindAsync(there));
    }

    [Fact]
    public async Task Never_puts_an_older_version_over_a_newer_one()
    {
        await KeepAsync(here, 7, "new");
        await KeepAsync(there, 6, "old");

        Assert.Equal((7, "new"), await FindAsync(here));
    }

    [Fact]
    public async Task Keeps_the_newest_of_many_that_are_kept_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(1, 100).Select(version => Task.Run(() => KeepAsync(version % 2 == 0 ? here : there, version, $"{version}"))));

        Assert.Equal((100, "100"), await FindAsync(here));
    }

    [Fact]
    public async Task Keeps_a_state_that_is_empty_or_large_or_not_text()
    {
        foreach (var (state, version) in ((byte[], long)[])[([], 1), (new byte[1_000_000], 2), ([0, 255, 10, 13], 3)])
        {
            await here.Get<IContextCache>().KeepAsync(Home, new ConversationContext(state, version), Cancellation);
            Assert.Equal(state, (await there.Get<IContextCache>().FindAsync(Home, Cancellation))!.State.ToArray());
        }
    }

    [Fact]
    public async Task Forgets_by_itself()
    {
        await using var forgetful = await RedisNode.StartAsync(address, prefix, null, ("Redis:ContextLifetime", "00:00:01"));
        await KeepAsync(forgetful, 1, "gone in a second");

        await Until.FoundAsync(async () => await FindAsync(there) is null ? "" : null, () => "the context to be forgotten", Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    private static async Task KeepAsync(RedisNode node, long version, string state) =>
        await node.Get<IContextCache>().KeepAsync(Home, new ConversationContext(Encoding.UTF8.GetBytes(state), version), Cancellation);

    private static async Task<(long, string)?> FindAsync(RedisNode node) =>
        await node.Get<IContextCache>().FindAsync(Home, Cancellation) is { } context ? (context.Version, Encoding.UTF8.GetString(context.State.Span)) : null;
}
