using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Chaos;

/// <summary>Does to a cluster, at moments that a seed decides, what happens to clusters.</summary>
/// <remarks>Every fault is over before the next one begins: the promise is that nothing is lost, not that everything is fast meanwhile.</remarks>
public sealed class Faults(Cluster cluster, int seed, FaultSet set, Action<string> report)
{
    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Random random = new(seed);

    public int Count { get; private set; }

    /// <summary>Goes on until <paramref name="goesOn"/> says no; every process and server runs afterwards.</summary>
    public async Task RunAsync(Func<bool> goesOn, CancellationToken cancellationToken)
    {
        while (goesOn())
        {
            await Task.Delay(Between(ShortestRest, LongestRest), TimeProvider.System, cancellationToken);
            await InjectAsync(cancellationToken);
            Count++;
        }
    }

    private Task InjectAsync(CancellationToken cancellationToken) => set == FaultSet.Crashes || random.Next(2) == 0
        ? CrashAsync(cancellationToken)
        : MistreatAsync(cancellationToken);

    private Task MistreatAsync(CancellationToken cancellationToken) => random.Next(7) switch
    {
        0 => RestartPostgreSqlAsync("INT", cancellationToken),
        1 => RestartPostgreSqlAsync("QUIT", cancellationToken),
        2 => FreezeAsync(AnyServer(), Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)), cancellationToken),
        3 => DeleteQueueAsync(random.Next(100)),
        4 => SpoilRedisAsync(isEmptied: true),
        5 => SpoilRedisAsync(isEmptied: false),
        _ => TerminateAllAsync(cancellationToken),
    };

    private Task CrashAsync(CancellationToken cancellationToken) => random.Next(100) switch
    {
        < 35 => KillAsync(AnyProcess(), cancellationToken),
        < 50 => TerminateAsync(AnyProcess(), cancellationToken),
        < 62 => PauseAsync(AnyProcess(), Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15)), cancellationToken),
        < 80 => CutAsync(AnyServer()),
        _ => KillAsync(AnyServer(), cancellationToken),
    };

    private async Task KillAsync(HouseProcess process, CancellationToken cancellationToken)
    {
        await process.KillAsync(cancellationToken);
        var began = TimeProvider.System.GetTimestamp();
        await process.StartAsync(cancellationToken, Patience);
        report($"kill -9 {Name(process)}: ready again after {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s");
    }

    private async Task TerminateAsync(HouseProcess process, CancellationToken cancellationToken)
    {
        var (code, took) = await process.TerminateAsync(cancellationToken);
        report($"kill -TERM {Name(process)}: ended with {code} after {took.TotalSeconds:0.0} s");
        await process.StartAsync(cancellationToken, Patience);
    }

    private async Task PauseAsync(HouseProcess process, TimeSpan pause, CancellationToken cancellationToken)
    {
        report($"kill -STOP {Name(process)} for {pause.TotalSeconds:0.0} s");
        await process.SignalAsync("STOP", cancellationToken);
        await Task.Delay(pause, TimeProvider.System, cancellationToken);
        await process.SignalAsync("CONT", cancellationToken);
        await process.ReadyAsync(cancellationToken, Patience);
    }

    private Task CutAsync(Server server)
    {
        report($"cut the connections to {server}");
        cluster.Cut(server);
        return Task.CompletedTask;
    }

    private Task KillAsync(Server server, CancellationToken cancellationToken)
    {
        report($"kill -9 {server}");
        return cluster.KillAsync(server, cancellationToken);
    }

    private Task RestartPostgreSqlAsync(string signal, CancellationToken cancellationToken)
    {
        report($"kill -{signal} {Server.PostgreSql}");
        return cluster.RestartPostgreSqlAsync(signal, cancellationToken);
    }

    private Task FreezeAsync(Server server, TimeSpan time, CancellationToken cancellationToken)
    {
        report($"{server} freezes for {time.TotalSeconds:0.0} s");
        return cluster.FreezeAsync(server, time, cancellationToken);
    }

    private async Task DeleteQueueAsync(int number) => report($"queue {await cluster.DeleteQueueAsync(number)} deleted");

    private Task SpoilRedisAsync(bool isEmptied)
    {
        report(isEmptied ? "Redis emptied" : "nonsense under every key of Redis");
        return cluster.SpoilRedisAsync(isEmptied);
    }

    private async Task TerminateAllAsync(CancellationToken cancellationToken)
    {
        report("kill -TERM everything");
        await Task.WhenAll(cluster.Processes.Select(process => process.TerminateAsync(cancellationToken)));
        await Task.WhenAll(cluster.Processes.Select(process => process.StartAsync(cancellationToken, Patience)));
    }

    private string Name(HouseProcess process) => $"{process.Program[(process.Program.IndexOf('.', StringComparison.Ordinal) + 1)..]} {process.Address.Port}";

    private HouseProcess AnyProcess() => cluster.Processes[random.Next(cluster.Processes.Count)];

    private Server AnyServer() => Enum.GetValues<Server>()[random.Next(3)];

    private TimeSpan Between(TimeSpan shortest, TimeSpan longest) => shortest + ((longest - shortest) * random.NextDouble());
}

/// <summary>What is done to a cluster.</summary>
public enum FaultSet
{
    /// <summary>Processes and servers are killed, asked to stop, paused and cut off.</summary>
    Crashes,

    /// <summary>Also what operators and tired machines do: servers are restarted and freeze, queues deleted, Redis emptied and spoilt, everything is stopped at once.</summary>
    All,
}
