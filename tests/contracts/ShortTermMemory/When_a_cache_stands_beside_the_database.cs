using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Contracts.Database;

namespace VirtualAssistant.Contracts.ShortTermMemory;

public sealed class When_a_cache_stands_beside_the_database : SharedStoreTests
{
    private readonly Shelf shelf = new();

    private ITurnStore Cached { get; set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Cached = Shared.AddProcess(add: services => services.AddSingleton<IContextCache>(shelf)).GetRequiredService<ITurnStore>();
    }

    [Fact]
    public async Task It_is_given_what_a_turn_leaves()
    {
        await RunAsync("a", "first");

        Assert.Equal(("first", 1), shelf.Read(Home));
    }

    [Fact]
    public async Task What_it_has_is_taken_when_its_version_is_the_databases()
    {
        await RunAsync("a", "first");
        shelf.Put(Home, "the same, from the shelf", version: 1);

        Assert.Equal("the same, from the shelf", Text((await NextAsync("b")).Context.State));
    }

    [Fact]
    public async Task What_is_older_or_newer_than_the_database_is_not()
    {
        await RunAsync("a", "first");
        shelf.Put(Home, "older", version: 0);
        var claim = await NextAsync("b");
        Assert.Equal(("first", 1), (Text(claim.Context.State), claim.Context.Version));
        await CommitAsync(Cached, claim, decision => decision);

        shelf.Put(Home, "from a time that was rolled back", version: 7);
        claim = await NextAsync("c");
        Assert.Equal(("first", 1), (Text(claim.Context.State), claim.Context.Version));
    }

    [Fact]
    public async Task An_empty_one_costs_nothing_but_the_way()
    {
        await RunAsync("a", "first");
        shelf.Clear();

        Assert.Equal("first", Text((await NextAsync("b")).Context.State));
    }

    private async Task RunAsync(string key, string state) =>
        Assert.True(await CommitAsync(Cached, await NextAsync(key), decision => decision with { State = System.Text.Encoding.UTF8.GetBytes(state) }));

    private async Task<TurnClaim> NextAsync(string key)
    {
        await AcceptedAsync(Message(key));
        return Assert.IsType<TurnQueue.Next>(await Cached.ClaimAsync(Home, Cancellation)).Claim;
    }

    private sealed class Shelf : IContextCache
    {
        private readonly ConcurrentDictionary<ConversationId, ConversationContext> kept = new();

        public ValueTask<ConversationContext?> FindAsync(ConversationId conversation, CancellationToken cancellationToken) =>
            ValueTask.FromResult(kept.GetValueOrDefault(conversation));

        public ValueTask KeepAsync(ConversationId conversation, ConversationContext context, CancellationToken cancellationToken)
        {
            kept[conversation] = context;
            return ValueTask.CompletedTask;
        }

        public void Put(ConversationId conversation, string state, long version) =>
            kept[conversation] = new ConversationContext(System.Text.Encoding.UTF8.GetBytes(state), version);

        public (string State, long Version) Read(ConversationId conversation) => (Text(kept[conversation].State), kept[conversation].Version);

        public void Clear() => kept.Clear();
    }
}
