using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Messaging;
using VirtualAssistant.Storage.Redis;

namespace VirtualAssistant.Contracts.Database;

/// <summary>One process that keeps things close at hand in Redis.</summary>
internal sealed class RedisNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RedisNode(ServiceProvider services) => this.services = services;

    /// <summary>A beginning of keys that nobody else has.</summary>
    public static string NewPrefix() => $"test-{Guid.NewGuid():N}";

    /// <param name="prefix">Processes with the same one belong together.</param>
    public static async Task<RedisNode> StartAsync(string address, string prefix, Action<IServiceCollection>? before = null, params (string Key, string Value)[] settings)
    {
        var configuration = new Dictionary<string, string?>
        {
            ["Redis:Prefix"] = prefix,
            ["Redis:SignalInterval"] = "00:00:00.2",
            ["Redis:CommandLimit"] = "00:00:10", // A busy machine is no outage.
        };
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddMessaging()
            .AddSingleton<ISpeakingLimit, SpeakingLimit>();
        before?.Invoke(collection);
        var node = new RedisNode(collection.AddRedisStorage(address).BuildServiceProvider());
        foreach (var service in node.services.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }

        return node;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
    }
}
