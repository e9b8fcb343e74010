using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.ShortTermMemory;
using VirtualAssistant.Storage.Redis.Connections;
using VirtualAssistant.Storage.Redis.Operator;
using VirtualAssistant.Testing;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Contracts.Database;

/// <summary>What happens to a Redis of one's own: it costs time, and little of it.</summary>
public sealed class RedisOutageTests(RedisOutageTests.PrivateRedis servers) : IClassFixture<RedisOutageTests.PrivateRedis>
{
    private static readonly ConversationId Home = ConversationId.On("test", "home");
    private readonly string prefix = RedisNode.NewPrefix();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_server_is_done_without_and_used_again_when_it_is_back()
    {
        await using var node = await RedisNode.StartAsync(servers.Local.Redis, prefix);
        var cache = node.Get<IContextCache>();
        await UntilKeptAsync(cache, 1);

        await servers.Local.KillAsync(Server.Redis, Cancellation);
        Assert.Null(await cache.FindAsync(Home, Cancellation));
        Assert.Contains("Redis at 127.0.0.1", node.Get<RedisLink>().Problem, StringComparison.Ordinal);
        await servers.Local.StartAsync(Server.Redis);

        await UntilKeptAsync(cache, 2); // Nothing is left of what was there: it is kept anew.
        Assert.Null(node.Get<RedisLink>().Problem);
    }

    [Fact]
    public async Task A_frozen_server_costs_one_caller_the_time_limit_and_the_others_nothing()
    {
        await using var node = await RedisNode.StartAsync(
            servers.Local.Redis, prefix, null, ("Redis:CommandLimit", "00:00:02"), ("Redis:RestAfterFailure", "00:01:00"), ("Redis:SignalInterval", "00:01:00"));
        var cache = node.Get<IContextCache>();
        await UntilKeptAsync(cache, 1);

        await servers.Local.SignalAsync(Server.Redis, "STOP");
        try
        {
            Assert.Null(await cache.FindAsync(Home, Cancellation).AsTask().WaitAsync(Until.Patience, TimeProvider.System, Cancellation));

            Assert.True(cache.FindAsync(Home, Cancellation).AsTask().IsCompletedSuccessfully);
            Assert.True(node.Get<ISpeakingLimit>().TakeAsync(new PersonId(Guid.NewGuid()), new SpeakingAllowance(1, 1), Cancellation).AsTask().IsCompletedSuccessfully);
        }
        finally
        {
            await servers.Local.SignalAsync(Server.Redis, "CONT");
        }
    }

    [Fact]
    public async Task What_was_kept_before_a_freeze_is_found_after_it()
    {
        await using var node = await RedisNode.StartAsync(servers.Local.Redis, prefix, null, ("Redis:CommandLimit", "00:00:00.25"));
        var cache = node.Get<IContextCache>();
        await UntilKeptAsync(cache, 1);
        await servers.Local.SignalAsync(Server.Redis, "STOP");
        Assert.Null(await cache.FindAsync(Home, Cancellation));
        await servers.Local.SignalAsync(Server.Redis, "CONT");

        await Until.FoundAsync(async () => await cache.FindAsync(Home, Cancellation), () => "the context to be found again", Cancellation);
    }

    [Fact]
    public async Task A_check_says_that_all_is_well()
    {
        await using var node = await RedisNode.StartAsync(servers.Local.Redis, prefix);
        var report = await node.Get<RedisCheck>().CheckAsync(Cancellation);

        Assert.Null(report.Problem);
        Assert.StartsWith("7.", report.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        await using var node = await RedisNode.StartAsync("127.0.0.1:1,password=hunter2", prefix);
        var report = await node.Get<RedisCheck>().CheckAsync(Cancellation);

        Assert.Equal("Redis at 127.0.0.1:1 cannot be reached: start it or correct ConnectionStrings:Redis.", report.Problem);
        Assert.Null(await node.Get<IContextCache>().FindAsync(Home, Cancellation));
        Assert.NotNull(node.Get<RedisLink>().Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",password=hunter2")]
    public async Task A_wrong_password_is_named_and_not_repeated(string password)
    {
        await using var administrator = await ConnectionMultiplexer.ConnectAsync($"{servers.Local.Redis},allowAdmin=true");
        await administrator.GetServers()[0].ConfigSetAsync("requirepass", "correct");
        try
        {
            await using var node = await RedisNode.StartAsync(servers.Local.Redis + password, prefix);
            var report = await node.Get<RedisCheck>().CheckAsync(Cancellation);

            Assert.Contains("refuses the password: correct ConnectionStrings:Redis.", report.Problem, StringComparison.Ordinal);
            await Until.FoundAsync(
                async () => await node.Get<IContextCache>().FindAsync(Home, Cancellation) is null && node.Get<RedisLink>().Problem == report.Problem ? "" : null,
                () => $"the process to say the same, not '{node.Get<RedisLink>().Problem}'",
                Cancellation);
        }
        finally
        {
            await administrator.GetServers()[0].ConfigSetAsync("requirepass", "");
        }
    }

    [Theory]
    [InlineData("password=hunter2")]
    [InlineData("host:6379,whatever=hunter2")]
    public async Task An_address_of_another_form_stops_the_start_without_being_printed(string address)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => RedisNode.StartAsync(address, prefix));

        Assert.Contains("host:6379,password=...", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    private static async Task UntilKeptAsync(IContextCache cache, long version) => await Until.FoundAsync(
        async () =>
        {
            await cache.KeepAsync(Home, new ConversationContext("state"u8.ToArray(), version), Cancellation);
            return await cache.FindAsync(Home, Cancellation) is { } context && context.Version == version ? context : null;
        },
        () => $"version {version} to be kept",
        Cancellation);

    public sealed class PrivateRedis : IAsyncLifetime
    {
        public LocalServers Local { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Local = await LocalServers.StartPrivateAsync(Server.Redis);

        public async ValueTask DisposeAsync() => await Local.DisposeAsync();
    }
}
