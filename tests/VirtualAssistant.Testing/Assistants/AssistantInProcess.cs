using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using VirtualAssistant.Bot;
using VirtualAssistant.Messaging.Embedded;
using Xunit;

namespace VirtualAssistant.Testing.Assistants;

/// <summary>The whole assistant behind a real socket, with a clock that stands still until it is moved.</summary>
public sealed class AssistantInProcess : IAsyncLifetime
{
    /// <summary>A Monday morning, so that "tomorrow", "Friday" and "at 5" mean one thing.</summary>
    public static readonly DateTimeOffset Monday = DateTimeOffset.Parse("2026-11-23T10:00:00Z", CultureInfo.InvariantCulture);

    private readonly DataFolder data = new();
    private WebApplication? app;
    private int port;

    public const string Secret = "a-secret-for-tests-only";

    public FakeTimeProvider Time { get; } = new(Monday);

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Settings on top of the defaults; take effect at the next start.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["DirectLine:Secret"] = Secret,
        ["RateLimits:Enabled"] = "false",
        ["Sqlite:ConsolidationDelay"] = "00:00:00", // The clock of a test stands still.
    };

    /// <summary>Last word on what the assistant is made of; takes effect at the next start.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    public IServiceProvider Services => app!.Services;

    public string DataDirectory => data.Path;

    public ValueTask InitializeAsync() => StartAsync();

    public async ValueTask StartAsync()
    {
        app = AssistantHost.Create([$"--DataDirectory={data.Path}"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Settings);
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Logging.ClearProviders();
            Change(builder.Services);
        });
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        port = Address.Port;
    }

    public async ValueTask StopAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            app = null;
        }
    }

    public async ValueTask RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Returns when no conversation has anything left to do at the present time.</summary>
    public Task IdleAsync(CancellationToken cancellationToken)
    {
        var queues = Services.GetRequiredService<EmbeddedQueues>();
        return Until.TrueAsync(() => queues.IsIdle, () => "the house does not come to rest", cancellationToken);
    }

    /// <summary>Returns when no conversation has anything left to do, and lets time pass for what waits for it.</summary>
    public Task ComeToRestAsync(CancellationToken cancellationToken)
    {
        var queues = Services.GetRequiredService<EmbeddedQueues>();
        return Until.TrueAsync(
            () =>
            {
                if (!queues.IsIdle)
                {
                    Time.Advance(TimeSpan.FromMilliseconds(100));
                }

                return queues.IsIdle;
            },
            () => "the house does not come to rest",
            cancellationToken);
    }

    /// <summary>Lets hours pass in a moment, a minute at a time, until it holds.</summary>
    public Task LetTimePassUntilAsync(Func<bool> holds, Func<string> what, CancellationToken cancellationToken) => Until.TrueAsync(
        () =>
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            return holds();
        },
        what,
        cancellationToken);

    /// <summary>The database, byte for byte.</summary>
    public string ReadDatabase() => string.Concat(Directory.EnumerateFiles(data.Path, "*.db*").Select(Read));

    /// <summary>A database that is in use is read beside its writer.</summary>
    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        data.Dispose();
    }
}
