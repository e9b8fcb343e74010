using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BotBuilder.UnitTests.Connector;

/// <summary>A channel's connector service on loopback: keeps what it got, and answers as it is told.</summary>
public sealed class ChannelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _next;

    private ChannelServer(WebApplication app) => _app = app;

    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>Answers in place of the usual ids, first come, first served.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Answers { get; } = [];

    public string Url { get; private set; } = null!;

    public static async Task<ChannelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = new ChannelServer(builder.Build());
        server._app.Urls.Add("http://127.0.0.1:0");
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        server.Url = server._app.Urls.Single();
        return server;
    }

    public void AnswerNextWith(int status, string? body = null, string? retryAfter = null) => Answers.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body ?? string.Empty);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        Calls.Enqueue(new Call(context.Request.Method, target, body, context.Request.Headers.Authorization.ToString()));
        if (Answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"sent-{{Interlocked.Increment(ref _next)}}"}""");
    }

    /// <summary>One request, its target as it stood on the wire.</summary>
    public sealed record Call(string Method, string Target, string Body, string Authorization);
}
