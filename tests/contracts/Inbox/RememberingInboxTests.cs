using Microsoft.Extensions.DependencyInjection;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Contracts.Database;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.Inbox;

public sealed class RememberingInboxTests : IAsyncLifetime
{
    private readonly CountingInbox database = new();
    private RedisNode here = null!;
    private RedisNode there = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var (address, prefix) = ((await LocalServers.SharedAsync()).Redis, RedisNode.NewPrefix());
        here = await RedisNode.StartAsync(address, prefix, services => services.AddSingleton<IInbox>(database));
        there = await RedisNode.StartAsync(address, prefix, services => services.AddSingleton<IInbox>(database));
    }

    [Fact]
    public async Task Answers_a_redelivery_to_any_node_without_the_database()
    {
        var first = await AcceptAsync(here, "key");
        await Until.FoundAsync(
            async () =>
            {
                var asked = database.Asked;
                var repeat = await AcceptAsync(there, "key");
                Assert.Equal(first with { AlreadyAccepted = true }, repeat);
                return database.Asked == asked ? "" : null;
            },
            () => "the redelivery to be answered without the database",
            Cancellation);
    }

    [Fact]
    public async Task Leaves_other_keys_and_other_conversations_to_the_database()
    {
        await AcceptAsync(here, "key");
        await AcceptAsync(here, "other key");
        await AcceptAsync(here, "key", "elsewhere");

        Assert.Equal(3, database.Asked);
    }

    [Fact]
    public async Task Remembers_nothing_that_was_turned_away()
    {
        database.IsFull = true;
        Assert.IsType<Acceptance.Overloaded>(await here.Get<IInbox>().AcceptAsync(Activity("key", "home"), Cancellation));
        database.IsFull = false;

        Assert.False((await AcceptAsync(here, "key")).AlreadyAccepted);
    }

    [Fact]
    public async Task Leaves_everything_to_the_database_without_a_server()
    {
        await using var alone = await RedisNode.StartAsync("127.0.0.1:1", RedisNode.NewPrefix(), services => services.AddSingleton<IInbox>(database));
        await AcceptAsync(alone, "key");
        await AcceptAsync(alone, "key");

        Assert.Equal(2, database.Asked);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    private static async Task<Acceptance.Accepted> AcceptAsync(RedisNode node, string key, string conversation = "home") =>
        Assert.IsType<Acceptance.Accepted>(await node.Get<IInbox>().AcceptAsync(Activity(key, conversation), Cancellation));

    private static IncomingActivity Activity(string key, string conversation) => new()
    {
        Conversation = ConversationId.On("test", conversation),
        IdempotencyKey = key,
        From = new Speaker.LastSeen(),
        Kind = "message",
        Activity = "{}"u8.ToArray(),
    };

    /// <summary>Stands in for the database.</summary>
    private sealed class CountingInbox : IInbox
    {
        private readonly Dictionary<TurnId, long> accepted = [];

        public int Asked { get; private set; }

        public bool IsFull { get; set; }

        public ValueTask<Acceptance> AcceptAsync(IncomingActivity activity, CancellationToken cancellationToken)
        {
            Asked++;
            if (IsFull)
            {
                return ValueTask.FromResult<Acceptance>(new Acceptance.Overloaded(TimeSpan.FromSeconds(1)));
            }

            var isNew = accepted.TryAdd(activity.Turn, accepted.Count + 1);
            return ValueTask.FromResult<Acceptance>(new Acceptance.Accepted(activity.Turn, accepted[activity.Turn], !isNew));
        }
    }
}
