using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace VirtualAssistant.Testing.Teams;

/// <summary>The token service of the Bot Framework on a real socket: signs people in, keeps their tokens, and gives them to the bot alone.</summary>
/// <param name="botToken">What a bot has to bring as its own token.</param>
public sealed class TokenServer(string botToken) : IAsyncLifetime
{
    /// <summary>The token of a person's Teams that can be exchanged.</summary>
    public const string GoodToken = "a.good.token-of-teams";

    private readonly ConcurrentDictionary<(string User, string Connection, string Channel), string> tokens = new();
    private readonly ConcurrentDictionary<string, (string User, string Connection, string Channel)> codes = new();
    private readonly ConcurrentQueue<string> calls = new();
    private WebApplication app = null!;
    private int issued;

    public string Url => app.Urls.Single();

    /// <summary>Whether every call fails as if the service were ill.</summary>
    public bool IsDown { get; set; }

    /// <summary>Whether calls are not answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>What was called, in order: the method and the last part of the path.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    /// <summary>Every token that was issued.</summary>
    public IReadOnlyCollection<string> Issued => [.. tokens.Values];

    public bool IsSignedIn(string user) => tokens.Keys.Any(key => key.User == user);

    /// <summary>What a browser does with the link of a card: the person signs in, and is shown a code.</summary>
    public string SignIn(Uri link)
    {
        var code = (Interlocked.Increment(ref issued) + 100_000).ToString(CultureInfo.InvariantCulture);
        codes[code] = BehindLink(link);
        return code;
    }

    /// <summary>The same where the browser is known to be the person's: there is no code.</summary>
    public void SignInForGood(Uri link)
    {
        var key = BehindLink(link);
        tokens[key] = $"a-token-of-{key.User}";
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use(CheckAsync);
        app.MapGet("/api/botsignin/GetSignInResource", Begin);
        app.MapGet("/api/usertoken/GetToken", GetToken);
        app.MapPost("/api/usertoken/exchange", ExchangeAsync);
        app.MapDelete("/api/usertoken/SignOut", SignOut);
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static (string User, string Connection, string Channel) BehindLink(Uri link)
    {
        var state = link.Query.Split("state=")[1].Split('&')[0];
        var json = JsonNode.Parse(Convert.FromBase64String(Uri.UnescapeDataString(state)))!;
        var reference = json["conversation"]!;
        return ((string)reference["user"]!["id"]!, (string)json["connectionName"]!, (string)reference["channelId"]!);
    }

    private async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        calls.Enqueue($"{context.Request.Method} {context.Request.Path.Value!.Split('/')[^1]}");
        if (context.Request.Headers.Authorization != $"Bearer {botToken}" || IsDown)
        {
            context.Response.StatusCode = IsDown ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;
            return;
        }

        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        await next(context);
    }

    private IResult Begin(string state) => Results.Json(new JsonObject
    {
        ["signInLink"] = $"{Url}/login?state={Uri.EscapeDataString(state)}",
        ["tokenExchangeResource"] = new JsonObject { ["id"] = $"exchange-{Interlocked.Increment(ref issued)}", ["uri"] = "api://botid/company" },
    });

    private IResult GetToken(string userId, string connectionName, string channelId, string? code)
    {
        var key = (userId, connectionName, channelId);
        if (code is not null && codes.TryGetValue(code, out var bound) && bound == key && codes.TryRemove(code, out _))
        {
            tokens[key] = $"a-token-of-{userId}";
        }
        else if (code is not null)
        {
            return Results.NotFound();
        }

        return tokens.TryGetValue(key, out var token) ? Token(key, token) : Results.NotFound();
    }

    private async Task<IResult> ExchangeAsync(HttpRequest request, string userId, string connectionName, string channelId)
    {
        var body = await JsonDocument.ParseAsync(request.Body);
        if (body.RootElement.GetProperty("token").GetString() != GoodToken)
        {
            return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "Consent is required." } }, statusCode: StatusCodes.Status400BadRequest);
        }

        var key = (userId, connectionName, channelId);
        return Token(key, tokens[key] = $"a-token-of-{userId}");
    }

    private IResult SignOut(string userId, string connectionName, string channelId)
    {
        tokens.TryRemove((userId, connectionName, channelId), out _);
        return Results.Ok();
    }

    private static IResult Token((string User, string Connection, string Channel) key, string token) => Results.Json(new JsonObject
    {
        ["channelId"] = key.Channel,
        ["connectionName"] = key.Connection,
        ["token"] = token,
        ["expiration"] = "2026-11-23T11:00:00.000Z",
    });
}
