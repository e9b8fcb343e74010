using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace VirtualAssistant.Testing.Assistants;

/// <summary>One program of the house as its own process, which can be killed, paused and started again on the same port.</summary>
/// <param name="program">The assembly's name: <c>VirtualAssistant.Bot</c>.</param>
/// <param name="settings">Environment variables, on top of the ones every process of a test has.</param>
/// <param name="arguments">The command line: <c>doctor</c>.</param>
public sealed class HouseProcess(string program, IReadOnlyDictionary<string, string> settings, params string[] arguments) : IAsyncDisposable
{
    private const int KeptLines = 2000;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private readonly DataFolder data = new();
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    public string Program => program;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string DataDirectory => data.Path;

    /// <summary>Megabytes of a disk of its own that holds the data directory and ends with the process; null for the machine's.</summary>
    public int? SmallDisk { get; init; }

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Everything the process has written since the first start, as far as it is kept.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Of the running process.</summary>
    public int Id => process!.Id;

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts the program and returns when it answers that it is ready.</summary>
    public async Task StartAsync(CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        Launch();
        await ReadyAsync(cancellationToken, patience);
    }

    public void Launch()
    {
        var path = Path.Combine(AppContext.BaseDirectory, program + ".dll");
        string[] command = [.. OnDisk(), Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", path, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Path,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["DataDirectory"] = data.Path;
        start.Environment["DOTNET_TieredPGO"] = "0"; // It starts a little sooner.
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <exception cref="InvalidOperationException">The program has ended instead.</exception>
    public Task ReadyAsync(CancellationToken cancellationToken, TimeSpan? patience = null) => Until.FoundAsync(
        async () => process!.HasExited ? throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{Output}") : await LookAsync(cancellationToken),
        () => $"{program} is not ready:\n{Output}",
        cancellationToken,
        patience ?? TimeSpan.FromSeconds(60));

    /// <summary>SIGKILL: nothing of the program runs after this.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process!.Kill();
        await process.WaitForExitAsync(cancellationToken);
        process.Dispose();
        process = null;
    }

    /// <summary>SIGTERM: the program may finish what it has begun.</summary>
    /// <returns>How it ended, and how long that took.</returns>
    public async Task<(int ExitCode, TimeSpan Took)> TerminateAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await SignalAsync("TERM", cancellationToken);
        await process!.WaitForExitAsync(cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(started);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return (code, took);
    }

    /// <summary>Sends a signal by name: <c>STOP</c>, <c>CONT</c>.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Runs the program to its end.</summary>
    /// <returns>Its exit code; what it wrote is in <see cref="Output"/>.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Launch();
        await process!.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync(CancellationToken.None);
        }

        process?.Dispose();
        data.Dispose();
    }

    /// <summary>A file of the data directory as the process sees it.</summary>
    public string PathOf(string file) =>
        SmallDisk is null ? Path.Combine(data.Path, file) : $"/proc/{Id.ToString(CultureInfo.InvariantCulture)}/root{data.Path}/{file}";

    /// <summary>Who is not root becomes it in a namespace of their own: a mount that nobody else sees takes no more.</summary>
    private string[] OnDisk() => SmallDisk is not { } size ? [] :
    [
        "unshare", Environment.IsPrivilegedProcess ? "-m" : "-Urm",
        "sh", "-c", $"mount -t tmpfs -o size={size.ToString(CultureInfo.InvariantCulture)}m tmpfs \"$0\" && exec \"$@\"", data.Path,
    ];

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
            while (output.Count > KeptLines)
            {
                output.TryDequeue(out _);
            }
        }
    }

    private async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var health = await Http.GetAsync(new Uri(Address, "/health"), cancellationToken);
            return health.StatusCode == HttpStatusCode.OK ? "" : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
