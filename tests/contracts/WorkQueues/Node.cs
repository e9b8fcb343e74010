using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VirtualAssistant.Brain.Outbox;
using VirtualAssistant.Messaging.Consumers;

namespace VirtualAssistant.Contracts.WorkQueues;

/// <summary>One process of several: its queues, and the worker in it that does what they bring.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private bool isStopped;

    private Node(ServiceProvider services, SharedWork.Worker? worker) => (this.services, Worker) = (services, worker);

    /// <summary>Null in a process that only raises work.</summary>
    public SharedWork.Worker? Worker { get; }

    public IWorkSignals Signals => services.GetRequiredService<IWorkSignals>();

    /// <param name="sweeps">Whether lost wake-ups are made up for; a test that counts on every wake-up says no.</param>
    public static async Task<Node> StartAsync(
        SharedWork work, Action<IServiceCollection> addQueues, IReadOnlyDictionary<string, string?> settings, bool consumes, bool sweeps)
    {
        var worker = consumes ? work.NewWorker() : null;
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        addQueues(services);
        if (worker is not null)
        {
            services.AddSingleton<ITurnConsumer>(worker);
        }

        if (sweeps)
        {
            services.AddSingleton<IOverdueWork>(work);
        }

        var node = new Node(services.BuildServiceProvider(), worker);
        foreach (var service in node.services.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }

        return node;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A graceful stop, as after SIGTERM.</summary>
    public async Task StopAsync()
    {
        isStopped = true;
        foreach (var service in services.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!isStopped)
        {
            await StopAsync();
        }

        await services.DisposeAsync();
    }
}
