using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace VirtualAssistant.Testing.Emulator;

/// <summary>The service a bot answers to: what the Bot Framework Emulator runs, on a real socket.</summary>
public sealed class EmulatorConnector : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ChatActivity>> shown = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ConnectorAnswer>> script = new();
    private readonly ConcurrentDictionary<(string Conversation, string Id), ChatActivity> changed = new();
    private readonly ConcurrentQueue<JsonObject> opened = new();
    private WebApplication? app;
    private int calls;
    private int port;

    /// <summary>As the Emulator names it: no slash at the end.</summary>
    public string ServiceUrl => $"http://localhost:{port}";

    /// <summary>The bearer token without which every call is answered with 401; null asks for none.</summary>
    public string? Token { get; set; }

    /// <summary>While set, every connection is taken and nothing is answered or shown.</summary>
    public bool Hangs { get; set; }

    /// <summary>Calls so far, answered or not.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>What becomes of the next message, or of the next ones; after that all are accepted.</summary>
    public void Next(ConnectorAnswer answer, int times = 1)
    {
        for (var time = 0; time < times; time++)
        {
            Next("message", answer);
        }
    }

    /// <param name="type">Of the activity.</param>
    public void Next(string type, ConnectorAnswer answer) => script.GetOrAdd(type, _ => new ConcurrentQueue<ConnectorAnswer>()).Enqueue(answer);

    /// <summary>The conversation that the bot has begun with somebody: one a person, however often it asks.</summary>
    public static string OpenedWith(string member) => $"a:opened-{member}";

    /// <summary>Conversations the bot has begun, as it asked for them.</summary>
    public IReadOnlyList<JsonObject> Opened => [.. opened];

    /// <summary>What stands in the place of a message now; null when it was never changed.</summary>
    public ChatActivity? Changed(string conversation, string id) => changed.GetValueOrDefault((conversation, id));

    public IReadOnlyList<ChatActivity> Shown(string conversation) => shown.TryGetValue(conversation, out var activities) ? [.. activities] : [];

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        app = builder.Build();
        app.Use(HangAsync);
        app.Use(CheckTokenAsync);
        app.MapPost("/v3/conversations", OpenAsync);
        app.MapPost("/v3/conversations/{id}/activities", ReceiveAsync);
        app.MapPost("/v3/conversations/{id}/activities/{replyTo}", ReceiveAsync);
        app.MapPut("/v3/conversations/{id}/activities/{activity}", UpdateAsync);
        await app.StartAsync();
        port = new Uri(app.Urls.First()).Port;
    }

    /// <summary>From now on connections are refused, until it is started again.</summary>
    public async Task StopAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
            app = null;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task HangAsync(HttpContext context, RequestDelegate next)
    {
        if (!Hangs)
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref calls);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task CheckTokenAsync(HttpContext context, RequestDelegate next)
    {
        if (Token is not null && context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await next(context);
    }

    private async Task OpenAsync(HttpContext context)
    {
        var asked = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        opened.Enqueue(asked);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["id"] = OpenedWith((string)asked["members"]![0]!["id"]!) }.ToJsonString());
    }

    private async Task UpdateAsync(HttpContext context)
    {
        var activity = new ChatActivity((JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!);
        var (id, of) = ((string)context.Request.RouteValues["id"]!, (string)context.Request.RouteValues["activity"]!);
        var isKnown = Shown(id).Any(shown => shown.Id == of);
        context.Response.StatusCode = activity.Id != of ? StatusCodes.Status400BadRequest : isKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            changed[(id, of)] = activity;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(new JsonObject { ["id"] = of }.ToJsonString());
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        Interlocked.Increment(ref calls);
        var id = (string)context.Request.RouteValues["id"]!;
        var activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var answer = script.TryGetValue((string)activity["type"]!, out var answers) && answers.TryDequeue(out var scripted)
            ? scripted
            : ConnectorAnswer.Accept.Instance;
        if (answer is ConnectorAnswer.Refuse refusal)
        {
            context.Response.StatusCode = refusal.Status;
            if (refusal.RetryAfter is not null)
            {
                context.Response.Headers.RetryAfter = refusal.RetryAfter;
            }

            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = refusal.Code, ["message"] = refusal.Message } }.ToJsonString());
            return;
        }

        activity["id"] = $"shown-{Guid.NewGuid():N}";
        var list = shown.GetOrAdd(id, _ => new ConcurrentQueue<ChatActivity>());
        list.Enqueue(new ChatActivity(activity));
        switch (answer)
        {
            case ConnectorAnswer.AcceptAndCut:
                context.Abort();
                break;
            case ConnectorAnswer.AcceptAndHang:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            default:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(new JsonObject { ["id"] = (string?)activity["id"] }.ToJsonString());
                break;
        }
    }
}
