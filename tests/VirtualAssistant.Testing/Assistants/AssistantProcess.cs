using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace VirtualAssistant.Testing.Assistants;

/// <summary>The assistant as its own process, which can be killed and started again on the same data and port.</summary>
public sealed class AssistantProcess : IAsyncLifetime
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private readonly DataFolder data = new();
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    public AssistantProcess()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
    }

    public Uri Address { get; }

    public string DataDirectory => data.Path;

    /// <summary>Everything the process has written since the first start.</summary>
    public string Output => string.Join('\n', output);

    public ValueTask InitializeAsync() => StartAsync(CancellationToken.None);

    /// <summary>Starts the program and returns when it answers that it is ready.</summary>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        Launch();
        await Until.FoundAsync(
            async () => process!.HasExited ? throw new InvalidOperationException($"The assistant ended with {process.ExitCode}:\n{Output}") : await LookAsync(cancellationToken),
            () => $"the assistant is not ready:\n{Output}",
            cancellationToken,
            TimeSpan.FromSeconds(60));
    }

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
        using (var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancellationToken);
        }

        await process.WaitForExitAsync(cancellationToken);
        var took = TimeProvider.System.GetElapsedTime(started);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return (code, took);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync(CancellationToken.None);
        }

        data.Dispose();
    }

    private void Launch()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "VirtualAssistant.Bot.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data.Path,
        };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["DataDirectory"] = data.Path;
        start.Environment["DirectLine__Secret"] = AssistantInProcess.Secret;
        start.Environment["RateLimits__Enabled"] = "false";
        start.Environment["DOTNET_TieredPGO"] = "0"; // It starts a little sooner.
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
            while (output.Count > 2000)
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
