using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Testing.Servers;

/// <summary>Real PostgreSQL, Redis and RabbitMQ on free ports of this machine, started by <c>deploy/local/up</c>.</summary>
/// <remarks>
/// The shared ones are started once for every test process that runs at the same time, and end after the last of them; tests keep
/// out of each other's way by databases, virtual hosts and names of their own. Private ones may be killed.
/// Where <c>ConnectionStrings__PostgreSql</c>, <c>__Redis</c> and <c>__RabbitMq</c> are all set, the shared ones are those.
/// </remarks>
public sealed partial class LocalServers : IAsyncDisposable
{
    private static readonly Lazy<Task<LocalServers>> Shared = new(StartSharedAsync);

    private static readonly string Scripts = Path.Combine(Repository.Root, "deploy", "local");

    private readonly string? directory;
    private readonly bool isPrivate;

    private LocalServers(string? directory, bool isPrivate, IReadOnlyDictionary<string, string> connections)
    {
        (this.directory, this.isPrivate) = (directory, isPrivate);
        (PostgreSql, Redis, RabbitMq) = (connections["PostgreSql"], connections["Redis"], connections["RabbitMq"]);
    }

    /// <summary>Of a superuser, to the database <c>assistant</c>.</summary>
    public string PostgreSql { get; }

    public string Redis { get; }

    /// <summary>Of an administrator, to the virtual host <c>/</c>.</summary>
    public string RabbitMq { get; }

    /// <summary>The servers all tests share. Nobody may stop them.</summary>
    public static Task<LocalServers> SharedAsync() => Shared.Value;

    /// <summary>Servers of one's own.</summary>
    public static async Task<LocalServers> StartPrivateAsync(params Server[] servers)
    {
        var folder = Directory.CreateTempSubdirectory("assistant-servers-").FullName;
        return new LocalServers(folder, isPrivate: true, await UpAsync(folder, servers));
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync(Server server, CancellationToken cancellationToken)
    {
        using var process = Process.GetProcessById(ProcessOf(server));
        process.Kill();
        await Until.TrueAsync(() => IsGone(process.Id), () => $"{server} survives SIGKILL", cancellationToken);
    }

    /// <summary>Asks a server to end by a signal of its own choice, and waits until it has: PostgreSQL knows <c>INT</c> (fast) and <c>QUIT</c> (immediate).</summary>
    public async Task EndAsync(Server server, string signal, CancellationToken cancellationToken)
    {
        var process = ProcessOf(server);
        await SignalAsync(server, signal);
        await Until.TrueAsync(() => IsGone(process), () => $"{server} survives SIG{signal}", cancellationToken);
    }

    /// <summary>Freezes a server with all its processes, as a disk does that answers nothing.</summary>
    public async Task FreezeAsync(Server server, TimeSpan time, CancellationToken cancellationToken)
    {
        var process = ProcessOf(server).ToString(CultureInfo.InvariantCulture);
        await RunAsync("sh", ["-c", $"kill -STOP {process}; pkill -STOP -P {process}; true"]);
        await Task.Delay(time, TimeProvider.System, cancellationToken);
        await RunAsync("sh", ["-c", $"pkill -CONT -P {process}; kill -CONT {process}"]);
    }

    /// <summary>Sends a signal by name: <c>STOP</c>, <c>CONT</c>, <c>TERM</c>.</summary>
    public Task SignalAsync(Server server, string signal) =>
        RunAsync("kill", [$"-{signal}", ProcessOf(server).ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Starts a server that was killed or stopped, on the data and the port it had.</summary>
    public Task StartAsync(Server server) => UpAsync(Owned(), [server]);

    /// <summary>A graceful stop.</summary>
    public Task StopAsync(Server server) => RunAsync(Path.Combine(Scripts, "down"), [Owned(), "--only", NameOf(server)]);

    /// <summary>Runs RabbitMQ's own administration: <c>"set_vm_memory_high_watermark", "0"</c>.</summary>
    public Task<string> AdministerRabbitMqAsync(params string[] arguments) => RunAsync(Path.Combine(Scripts, "rabbitmqctl"), [directory!, .. arguments]);

    public async ValueTask DisposeAsync()
    {
        if (isPrivate)
        {
            await RunAsync(Path.Combine(Scripts, "down"), [directory!, "--erase"]);
            Directory.Delete(directory!, recursive: true);
        }
    }

    private static async Task<LocalServers> StartSharedAsync()
    {
        var named = Enum.GetNames<Server>().ToDictionary(name => name, name => Environment.GetEnvironmentVariable($"ConnectionStrings__{name}") ?? "");
        if (named.Values.All(connection => connection.Length > 0))
        {
            return new LocalServers(null, isPrivate: false, named);
        }

        var folder = Path.Combine(Path.GetTempPath(), $"assistant-servers-{Environment.UserName}");
        return new LocalServers(folder, isPrivate: false, await UpAsync(folder, [], "--for", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<Dictionary<string, string>> UpAsync(string folder, Server[] servers, params string[] options)
    {
        string[] only = servers.Length == 0 ? [] : ["--only", string.Join(',', servers.Select(NameOf))];
        var output = await RunAsync(Path.Combine(Scripts, "up"), [folder, .. only, .. options]);
        return Connection().Matches(output).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private static string NameOf(Server server) => server switch
    {
        Server.PostgreSql => "postgres",
        Server.Redis => "redis",
        _ => "rabbitmq",
    };

    private static bool IsGone(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat") is var status && status[(status.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        // Files, not pipes: the servers started here outlive the script, and would hold its pipes open.
        var log = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("bash", ["-c", "\"$@\" > \"$0\" 2>&1 < /dev/null", log, program, .. arguments]);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            var output = await File.ReadAllTextAsync(log);
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{Path.GetFileName(program)}' failed with {process.ExitCode}:\n{output}");
        }
        finally
        {
            File.Delete(log);
        }
    }

    private string Owned() => isPrivate ? directory! : throw new InvalidOperationException("The shared servers are not to be stopped or started by a test.");

    private int ProcessOf(Server server)
    {
        var file = server switch
        {
            Server.PostgreSql => "postgres/data/postmaster.pid",
            Server.Redis => "redis/redis.pid",
            _ => "rabbitmq/rabbitmq.pid",
        };
        return int.Parse(File.ReadLines(Path.Combine(Owned(), file)).First(), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("ConnectionStrings__(\\w+)='([^']*)'")]
    private static partial Regex Connection();
}
