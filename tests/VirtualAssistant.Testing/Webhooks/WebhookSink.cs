using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.Testing.Webhooks;

/// <summary>A system that takes webhooks over real sockets, applies each idempotency key once, and misbehaves as it is told.</summary>
public sealed class WebhookSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SinkBehaviour> script = new();
    private readonly ConcurrentDictionary<string, JsonNode> applied = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private int requests;
    private int hanging;

    private readonly Func<SinkBehaviour> otherwise;

    private WebhookSink(WebApplication app, Func<SinkBehaviour> otherwise) => (this.app, this.otherwise) = (app, otherwise);

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Requests that reached the sink, retries included.</summary>
    public int Requests => requests;

    /// <summary>Requests that wait for an answer that does not come.</summary>
    public int Hanging => hanging;

    /// <summary>What was applied, each key once, in order.</summary>
    public IReadOnlyList<JsonNode> Applied => [.. order.Select(key => applied[key])];

    /// <param name="otherwise">How a request is met that <see cref="Will"/> says nothing of; by default it is applied and answered.</param>
    public static async Task<WebhookSink> StartAsync(Func<SinkBehaviour>? otherwise = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new WebhookSink(builder.Build(), otherwise ?? (() => new SinkBehaviour.Apply()));
        sink.app.MapPost("/{**path}", sink.TakeAsync);
        await sink.app.StartAsync();
        sink.Address = new Uri(sink.app.Urls.First());
        return sink;
    }

    /// <summary>Says how the next requests are met, one each, before the others.</summary>
    public void Will(params IEnumerable<SinkBehaviour> behaviours)
    {
        foreach (var behaviour in behaviours)
        {
            script.Enqueue(behaviour);
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var behaviour = script.TryDequeue(out var next) ? next : otherwise();
        switch (behaviour)
        {
            case SinkBehaviour.Fail fail:
                context.Response.StatusCode = fail.Status;
                if (fail.RetryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                }

                break;
            case SinkBehaviour.Hang hang:
                await HangAsync(hang, key, body, context);
                break;
            case SinkBehaviour.DropAfterApplying:
                Apply(key, body);
                context.Abort();
                break;
            case SinkBehaviour.Redirect redirect:
                context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
                context.Response.Headers.Location = redirect.To.ToString();
                break;
            default:
                Apply(key, body);
                await context.Response.WriteAsJsonAsync(new JsonObject { ["order"] = new JsonObject { ["id"] = applied.Count }, ["key"] = key });
                break;
        }
    }

    private async Task HangAsync(SinkBehaviour.Hang hang, string key, JsonNode body, HttpContext context)
    {
        if (hang.AfterApplying)
        {
            Apply(key, body);
        }

        Interlocked.Increment(ref hanging);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(() => gone.TrySetResult()))
        {
            await gone.Task;
        }

        Interlocked.Decrement(ref hanging);
    }

    private void Apply(string key, JsonNode body)
    {
        if (applied.TryAdd(key, body))
        {
            order.Enqueue(key);
        }
    }
}

/// <summary>How one request is met.</summary>
public abstract record SinkBehaviour
{
    private SinkBehaviour()
    {
    }

    public sealed record Apply : SinkBehaviour;

    /// <summary>Nothing is applied.</summary>
    public sealed record Fail(int Status, int? RetryAfter = null) : SinkBehaviour;

    public sealed record Hang(bool AfterApplying = false) : SinkBehaviour;

    /// <summary>The connection is cut: the caller cannot know that it was applied.</summary>
    public sealed record DropAfterApplying : SinkBehaviour;

    public sealed record Redirect(Uri To) : SinkBehaviour;
}
