using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.Chaos;

/// <summary>The other end of the actions: applies each request once by its idempotency key, and is as unreliable as a seed makes it.</summary>
public sealed class WebhookSink(int seed) : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(12);

    private readonly Random random = new(seed);
    private readonly Lock sync = new();
    private readonly ConcurrentDictionary<string, string> applied = new();
    private readonly ConcurrentDictionary<string, int> requests = new();
    private WebApplication? app;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Requests that arrived, repeats included.</summary>
    public int Requests => requests.Values.Sum();

    /// <summary>What was applied under how many different keys: more than one key for one text is an action executed twice.</summary>
    public IReadOnlyDictionary<string, int> KeysByText => applied.GroupBy(one => one.Value).ToDictionary(group => group.Key, group => group.Count());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapPost("/ping", ApplyAsync);
        await app.StartAsync(cancellationToken);
        Address = new Uri(new Uri(app.Urls.First()), "/ping");
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private async Task ApplyAsync(HttpContext context)
    {
        using var body = await System.Text.Json.JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
        var text = body.RootElement.GetProperty("text").GetString()!;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        requests.AddOrUpdate(key, 1, (_, count) => count + 1);
        switch (Draw())
        {
            case < 0.03: // Refuses and has done nothing.
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case < 0.04: // Applies, and never answers.
                applied.TryAdd(key, text);
                await Task.Delay(Hang, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                context.Abort();
                return;
            case < 0.07: // Applies, and drops the connection instead of answering.
                applied.TryAdd(key, text);
                context.Abort();
                return;
            default:
                applied.TryAdd(key, text);
                await context.Response.WriteAsJsonAsync(new { ok = true });
                return;
        }
    }

    private double Draw()
    {
        lock (sync)
        {
            return random.NextDouble();
        }
    }
}
