using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace VirtualAssistant.Testing.Slack;

/// <summary>Slack's side of the wire: the Web API, response URLs, uploads and Socket Mode, on a real socket.</summary>
public sealed class SlackServer : IAsyncLifetime
{
    public const string BotToken = "xoxb-token-for-tests";
    public const string AppToken = "xapp-token-for-tests";
    public const string BotUser = "UBOT1";

    private static long lastMoment = 1_764_000_000_000_100;

    private readonly ConcurrentQueue<SlackPost> posts = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackAnswer>> script = new();
    private readonly ConcurrentDictionary<string, byte[]> uploads = new();
    private WebApplication? app;
    private int port;

    public string ApiBaseUrl => $"http://127.0.0.1:{port}/api/";

    public SlackSocketServer Sockets { get; } = new();

    /// <summary>What <c>oauth.v2.access</c> answers for a code.</summary>
    public ConcurrentDictionary<string, JsonObject> Codes { get; } = new();

    /// <summary>Tokens that are good; others are answered <c>invalid_auth</c>.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new() { [BotToken] = "T1" };

    /// <summary>The zone in everybody's profile; null for an API without profiles.</summary>
    public string? Zone { get; set; } = "Europe/Berlin";

    /// <summary>Every call so far, refused ones included.</summary>
    public IReadOnlyList<SlackPost> Posts => [.. posts];

    /// <summary>A new <c>ts</c>, later than all before.</summary>
    public static string NextMoment()
    {
        var moment = Interlocked.Add(ref lastMoment, 1_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{moment / 1_000_000}.{moment % 1_000_000:D6}");
    }

    /// <summary>What people see in a channel: messages by the bot, in order.</summary>
    public IReadOnlyList<SlackPost> Shown(string channel) =>
        [.. posts.Where(post => post.Moment is not null && post.Method == "chat.postMessage" && post.Channel == channel)];

    public IReadOnlyList<SlackPost> Called(string method) => [.. posts.Where(post => post.Method == method)];

    public byte[] Uploaded(string fileId) => uploads[fileId];

    /// <summary>What becomes of the next call of a method; after that all are done.</summary>
    public void Next(string method, SlackAnswer answer) => script.GetOrAdd(method, _ => new ConcurrentQueue<SlackAnswer>()).Enqueue(answer);

    public string NewResponseUrl() => $"http://127.0.0.1:{port}/hooks/{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        app = builder.Build();
        app.UseWebSockets();
        app.MapPost("/api/{method}", AnswerAsync);
        app.MapPost("/hooks/{id}", RespondAsync);
        app.MapPost("/upload/{file}", UploadAsync);
        app.Map("/socket", context => Sockets.ServeAsync(context));
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

    private async Task AnswerAsync(HttpContext context, string method)
    {
        var arguments = await ReadAsync(context.Request);
        var token = context.Request.Headers.Authorization.ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var bearer] ? bearer : null;
        var answer = script.TryGetValue(method, out var answers) && answers.TryDequeue(out var scripted) ? scripted : null;
        switch (answer)
        {
            case SlackAnswer.Limit limit:
                posts.Enqueue(new SlackPost(method, token, arguments, null));
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = limit.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                await WriteAsync(context, Refusal("ratelimited"));
                return;
            case SlackAnswer.Error error:
                posts.Enqueue(new SlackPost(method, token, arguments, null));
                await WriteAsync(context, Refusal(error.Name));
                return;
        }

        var done = Do(method, token, arguments);
        posts.Enqueue(new SlackPost(method, token, arguments, (string?)done["ts"] ?? (string?)done["message_ts"]));
        switch (answer)
        {
            case SlackAnswer.DoAndCut:
                context.Abort();
                break;
            case SlackAnswer.DoAndFail failure:
                context.Response.StatusCode = failure.Status;
                break;
            default:
                await WriteAsync(context, done);
                break;
        }
    }

    private JsonObject Do(string method, string? token, JsonObject arguments)
    {
        if (method == "oauth.v2.access")
        {
            return Codes.TryRemove((string?)arguments["code"] ?? "", out var granted) ? granted : Refusal("invalid_code");
        }

        if (method == "apps.connections.open")
        {
            return token == AppToken ? Ok(("url", $"ws://127.0.0.1:{port}/socket")) : Refusal("invalid_auth");
        }

        if (token is null || !Tokens.TryGetValue(token, out var team))
        {
            return Refusal("invalid_auth");
        }

        return method switch
        {
            "auth.test" => Ok(("team_id", team), ("user_id", BotUser), ("bot_id", "B1")),
            "chat.postMessage" when (string?)arguments["channel"] is null or ['U', ..] => // A person is no channel: their direct message is opened first.
                Refusal("channel_not_found"),
            "chat.postMessage" or "chat.update" when string.IsNullOrEmpty((string?)arguments["text"]) => Refusal("no_text"),
            "chat.postMessage" => Ok(("channel", (string?)arguments["channel"]), ("ts", NextMoment())),
            "chat.update" => Ok(("channel", (string?)arguments["channel"]), ("ts", (string?)arguments["ts"])),
            "chat.startStream" => Ok(("channel", (string?)arguments["channel"]), ("ts", NextMoment())),
            "chat.postEphemeral" => Ok(("message_ts", NextMoment())),
            "conversations.open" => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = SlackPerson.DirectOf((string)arguments["users"]!) } },
            "users.info" when Zone is null => Refusal("unknown_method"),
            "users.info" => new JsonObject
            {
                ["ok"] = true,
                ["user"] = new JsonObject { ["id"] = arguments["user"]?.DeepClone(), ["real_name"] = "Ana", ["tz"] = Zone, ["locale"] = "en-US" },
            },
            "files.getUploadURLExternal" => Upload(),
            _ => Ok(),
        };
    }

    private JsonObject Upload()
    {
        var id = $"F{Guid.NewGuid():N}";
        return Ok(("upload_url", $"http://127.0.0.1:{port}/upload/{id}"), ("file_id", id));
    }

    private async Task UploadAsync(HttpContext context, string file)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        uploads[file] = content.ToArray();
    }

    private async Task RespondAsync(HttpContext context)
    {
        var arguments = await ReadAsync(context.Request);
        if (script.TryGetValue("response_url", out var answers) && answers.TryDequeue(out _))
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound; // Used too often, or too late.
            await context.Response.WriteAsync("""{"ok":false,"error":"expired_url"}""");
            return;
        }

        posts.Enqueue(new SlackPost("response_url", null, arguments, NextMoment()));
        await context.Response.WriteAsync("ok");
    }

    private static async Task<JsonObject> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            return new JsonObject((await request.ReadFormAsync()).Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, field.Value.ToString())));
        }

        return request.ContentLength is 0 ? [] : (JsonObject)(await JsonNode.ParseAsync(request.Body))!;
    }

    private static Task WriteAsync(HttpContext context, JsonObject body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    private static JsonObject Ok(params (string Name, string? Value)[] fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static JsonObject Refusal(string error) => new() { ["ok"] = false, ["error"] = error };
}
