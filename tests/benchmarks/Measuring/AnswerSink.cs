using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.Benchmarks.Measuring;

/// <summary>A connector that notes when the answer to which activity arrived.</summary>
internal sealed class AnswerSink : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> expected = new();
    private readonly ConcurrentDictionary<string, int> arrived = new();
    private WebApplication? app;
    private int port;

    public string Url => $"http://127.0.0.1:{port}";

    public static async Task<AnswerSink> StartAsync()
    {
        var sink = new AnswerSink();
        await sink.StartAgainAsync();
        return sink;
    }

    /// <summary>When the answer to an activity arrives, as a timestamp.</summary>
    public Task<long> Expect(string activity) => (expected[activity] = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>How many answers arrived in conversations of this name and a number.</summary>
    public int Arrived(string name) => arrived.GetValueOrDefault(name);

    public async Task StartAgainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{port}");
        app.MapPost("/v3/conversations/{conversation}/activities/{replyTo}", ReceiveAsync);
        app.MapPost("/v3/conversations/{conversation}/activities", ReceiveAsync);
        await app.StartAsync();
        port = new Uri(app.Urls.First()).Port;
    }

    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            app = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body);
        if (activity.RootElement.GetProperty("type").ValueEquals("message") && activity.RootElement.TryGetProperty("replyToId", out var replyTo))
        {
            var id = replyTo.GetString()!;
            if (expected.TryRemove(id, out var answer))
            {
                answer.TrySetResult(TimeProvider.System.GetTimestamp());
            }

            arrived.AddOrUpdate(id[..id.LastIndexOf('-')], 1, static (_, count) => count + 1);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1"}""");
    }
}
