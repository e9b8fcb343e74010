using System.Diagnostics;
using System.Text.Json.Nodes;

namespace VirtualAssistant.AcceptanceTests.Slack.Library;

/// <summary>Slack's own library for apps, in a Node.js process: what it takes for Slack's is Slack's.</summary>
public sealed class SlackLibrary : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Slack", "Library");

    private readonly List<Process> processes = [];

    /// <summary>Installs the library, unless what the lock file names is there already.</summary>
    public async ValueTask InitializeAsync()
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            using var npm = Start("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            var complaints = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"npm ci failed: {complaints}");
            await File.WriteAllTextAsync(stamp, wanted);
        }
    }

    /// <summary>Whether the library takes each request for one of Slack's.</summary>
    public async Task<IReadOnlyList<bool>> JudgeAsync(IEnumerable<JsonObject> requests, CancellationToken cancellationToken)
    {
        using var judge = Start("node", "judge.mjs", "verify");
        foreach (var request in requests)
        {
            await judge.StandardInput.WriteLineAsync(request.ToJsonString());
        }

        judge.StandardInput.Close();
        var verdicts = await judge.StandardOutput.ReadToEndAsync(cancellationToken);
        await judge.WaitForExitAsync(cancellationToken);
        return [.. verdicts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(bool.Parse)];
    }

    /// <summary>Starts an app that echoes what it hears.</summary>
    /// <returns>The first line it writes, once it is ready.</returns>
    public async Task<string> EchoAsync(string role, CancellationToken cancellationToken, params string[] arguments)
    {
        var app = Start("node", ["judge.mjs", role, .. arguments]);
        processes.Add(app);
        return await app.StandardOutput.ReadLineAsync(cancellationToken) is { } ready
            ? ready
            : throw new InvalidOperationException($"The app ended: {await app.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
