using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using StackExchange.Redis;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Network;
using VirtualAssistant.Testing.Servers;

namespace VirtualAssistant.Chaos;

/// <summary>Two bots, two of each worker, and the three servers, every connection between them through a proxy that can cut it.</summary>
public sealed partial class Cluster : IAsyncDisposable
{
    private readonly LocalServers servers;
    private readonly Dictionary<Server, TcpProxy> proxies;

    private Cluster(LocalServers servers, Dictionary<Server, TcpProxy> proxies, IReadOnlyList<HouseProcess> bots, IReadOnlyList<HouseProcess> workers) =>
        (this.servers, this.proxies, Bots, Workers) = (servers, proxies, bots, workers);

    public IReadOnlyList<HouseProcess> Bots { get; }

    public IReadOnlyList<HouseProcess> Workers { get; }

    public IReadOnlyList<Uri> Nodes => [.. Bots.Select(bot => bot.Address)];

    public IReadOnlyList<HouseProcess> Processes => [.. Bots, .. Workers];

    /// <param name="settings">Environment variables for every process.</param>
    /// <param name="skew">Of the clock of every second process; needs Debian's <c>libfaketime</c> unless it is zero.</param>
    public static async Task<Cluster> StartAsync(IReadOnlyDictionary<string, string> settings, TimeSpan skew, CancellationToken cancellationToken)
    {
        var servers = await LocalServers.StartPrivateAsync();
        var proxies = new Dictionary<Server, TcpProxy>
        {
            [Server.PostgreSql] = TcpProxy.To(PortOf(servers.PostgreSql)),
            [Server.Redis] = TcpProxy.To(PortOf(servers.Redis)),
            [Server.RabbitMq] = TcpProxy.To(PortOf(servers.RabbitMq)),
        };
        var environment = new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__PostgreSql"] = Through(servers.PostgreSql, proxies[Server.PostgreSql]),
            ["ConnectionStrings__Redis"] = Through(servers.Redis, proxies[Server.Redis]),
            ["ConnectionStrings__RabbitMq"] = Through(servers.RabbitMq, proxies[Server.RabbitMq]),
            ["DirectLine__Secret"] = AssistantInProcess.Secret,
            ["RateLimits__Enabled"] = "false",
        };
        HouseProcess Make(string program) => new(program, environment);
        HouseProcess MakeSecond(string program) => new(program, skew == default ? environment : WithClock(environment, skew));
        var cluster = new Cluster(
            servers,
            proxies,
            [Make("VirtualAssistant.Bot"), MakeSecond("VirtualAssistant.Bot")],
            [
                Make("VirtualAssistant.ActionExecutor"), MakeSecond("VirtualAssistant.ActionExecutor"),
                Make("VirtualAssistant.MemoryConsolidator"), MakeSecond("VirtualAssistant.MemoryConsolidator"),
            ]);
        try
        {
            await Task.WhenAll(cluster.Processes.Select(process => process.StartAsync(cancellationToken, TimeSpan.FromSeconds(120))));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async Task KillAsync(Server server, CancellationToken cancellationToken)
    {
        await servers.KillAsync(server, cancellationToken);
        await servers.StartAsync(server);
    }

    /// <summary>PostgreSQL's own ways to stop: <c>INT</c> cuts every session, <c>QUIT</c> leaves the rest to recovery.</summary>
    public async Task RestartPostgreSqlAsync(string signal, CancellationToken cancellationToken)
    {
        await servers.EndAsync(Server.PostgreSql, signal, cancellationToken);
        await servers.StartAsync(Server.PostgreSql);
    }

    public Task FreezeAsync(Server server, TimeSpan time, CancellationToken cancellationToken) => servers.FreezeAsync(server, time, cancellationToken);

    /// <summary>What an operator does who takes a queue for a left-over.</summary>
    /// <returns>The queue's name.</returns>
    public async Task<string> DeleteQueueAsync(int number)
    {
        var names = QueueLength().Matches(await servers.AdministerRabbitMqAsync("list_queues", "name", "messages", "--quiet"));
        var name = names[number % names.Count].Value.Split((char[]?)null, 2)[0];
        await servers.AdministerRabbitMqAsync("delete_queue", name);
        return name;
    }

    /// <summary>Empties Redis, or leaves the keys and puts something under them that nobody can read.</summary>
    public async Task SpoilRedisAsync(bool isEmptied)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(servers.Redis + ",allowAdmin=true");
        var server = redis.GetServers()[0];
        if (isEmptied)
        {
            await server.FlushAllDatabasesAsync();
            return;
        }

        await foreach (var key in server.KeysAsync())
        {
            if (((string)key!).Length % 2 == 0)
            {
                await redis.GetDatabase().StringSetAsync(key, "\0nonsense");
            }
            else
            {
                await redis.GetDatabase().KeyDeleteAsync(key);
                await redis.GetDatabase().ListLeftPushAsync(key, "of another kind");
            }
        }
    }

    public void Cut(Server server) => proxies[server].Cut();

    /// <summary>What is left to do or was given up: nothing, once everything has been answered.</summary>
    public async Task<Leftovers> ReadLeftoversAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(servers.PostgreSql);
        await connection.OpenAsync(cancellationToken);
        async Task<long> CountAsync(string sql)
        {
#pragma warning disable CA2100 // The statements below.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        return new Leftovers(
            await CountAsync("SELECT count(*) FROM inbox"),
            await CountAsync("SELECT count(*) FROM outbox"),
            await CountAsync("SELECT count(*) FROM dead_letters"),
            await CountQueuedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Processes)
        {
            await process.DisposeAsync();
        }

        foreach (var proxy in proxies.Values)
        {
            await proxy.DisposeAsync();
        }

        await servers.DisposeAsync();
    }

    private async Task<long> CountQueuedAsync()
    {
        var listed = await servers.AdministerRabbitMqAsync("list_queues", "name", "messages", "--quiet");
        return QueueLength().Matches(listed).Sum(line => long.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> WithClock(IReadOnlyDictionary<string, string> environment, TimeSpan skew) => new(environment)
    {
        ["LD_PRELOAD"] = Directory.GetDirectories("/usr/lib", "*-linux-gnu").Select(folder => $"{folder}/faketime/libfaketimeMT.so.1").First(File.Exists),
        ["FAKETIME"] = $"{(skew < TimeSpan.Zero ? "-" : "+")}{skew.Duration().TotalSeconds.ToString(CultureInfo.InvariantCulture)}s",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
    };

    private static int PortOf(string connection) => int.Parse(Port().Match(connection).Value, CultureInfo.InvariantCulture);

    private static string Through(string connection, TcpProxy proxy) => Port().Replace(connection, proxy.Port.ToString(CultureInfo.InvariantCulture), 1);

    [GeneratedRegex(@"(?<=127\.0\.0\.1(:|;Port=))\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"^va\.\S+\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex QueueLength();
}

/// <param name="Turns">Activities accepted and not handled.</param>
/// <param name="Messages">Rows of the outbox: replies, actions, hints to consolidate.</param>
/// <param name="Queued">Envelopes in the broker's queues.</param>
public sealed record Leftovers(long Turns, long Messages, long DeadLetters, long Queued)
{
    public static Leftovers None { get; } = new(0, 0, 0, 0);
}
