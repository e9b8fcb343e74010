using Xunit;

namespace VirtualAssistant.Testing.Assistants;

/// <summary>The embedded assistant as its own process, which can be killed and started again on the same data and port.</summary>
public sealed class AssistantProcess : IAsyncLifetime
{
    private readonly HouseProcess bot = new("VirtualAssistant.Bot", new Dictionary<string, string>
    {
        ["DirectLine__Secret"] = AssistantInProcess.Secret,
        ["RateLimits__Enabled"] = "false",
    });

    public Uri Address => bot.Address;

    public string DataDirectory => bot.DataDirectory;

    /// <summary>Everything the process has written since the first start.</summary>
    public string Output => bot.Output;

    public ValueTask InitializeAsync() => StartAsync(CancellationToken.None);

    /// <summary>Starts the program and returns when it answers that it is ready.</summary>
    public async ValueTask StartAsync(CancellationToken cancellationToken) => await bot.StartAsync(cancellationToken);

    /// <summary>SIGKILL: nothing of the program runs after this.</summary>
    public Task KillAsync(CancellationToken cancellationToken) => bot.KillAsync(cancellationToken);

    /// <summary>SIGTERM: the program may finish what it has begun.</summary>
    /// <returns>How it ended, and how long that took.</returns>
    public Task<(int ExitCode, TimeSpan Took)> TerminateAsync(CancellationToken cancellationToken) => bot.TerminateAsync(cancellationToken);

    public ValueTask DisposeAsync() => bot.DisposeAsync();
}
