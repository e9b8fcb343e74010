using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BotBuilder.UnitTests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Testing.Teams;

namespace BotBuilder.UnitTests.Hosting;

/// <summary>What the outside can send to the endpoint of a bot with an app id: refused with a JSON error, and nothing secret logged.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string Password = "the-bots-password";
    private const string ServiceUrl = "https://smba.example/emea/";
    private const string Said = "what-ana-said";

    private readonly HttpClient _http = new();
    private readonly Lines _log = new();
    private Issuer _issuer = null!;
    private RsaSecurityKey _key = null!;
    private WebApplication _app = null!;
    private int _turns;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Body => $$"""{"type":"message","conversation":{"id":"c"},"text":"{{Said}}","channelId":"msteams","deliveryMode":"expectReplies","serviceUrl":"{{ServiceUrl}}"}""";

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _key = _issuer.Publish("k1", "msteams");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = Password,
            ["ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _issuer.MetadataUrl,
        }).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        var adapter = new CloudAdapter(configuration, logger: _app.Logger);
        var bot = new Counting(() => Interlocked.Increment(ref _turns));
        _app.Map("/api/messages", (HttpContext context) => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    public static TheoryData<string> BadTokens =>
    [
        "unsigned", "signed by somebody else", "HS256 with the public key", "expired", "not yet valid", "of another issuer", "for somebody else",
        "for another service URL", "without a service URL", "with a key that is not published", "with a key not endorsed for the channel",
        "without a key id", "without an end", "cut off", "with an extension that must be understood", "of a bot nobody allowed", "none at all",
    ];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_refused_and_never_logged(string kind)
    {
        var token = Token(kind);

        using var response = await PostAsync(Body, token);

        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
        AssertNothingSecretIn(_log.Text, token);
    }

    [Fact]
    public async Task A_good_token_is_let_in_and_never_logged()
    {
        var token = Issuer.Sign(_key, Claims());

        using var response = await PostAsync(Body, token);

        Assert.Equal((HttpStatusCode.OK, 1), (response.StatusCode, _turns));
        AssertNothingSecretIn(_log.Text, token);
    }

    [Fact]
    public async Task Keys_nobody_knows_are_looked_up_once_however_many_tokens_name_them()
    {
        using (await PostAsync(Body, Issuer.Sign(_key, Claims())))
        {
            Assert.Equal(1, _issuer.Fetches);
        }

        for (var i = 0; i < 20; i++)
        {
            using var key = RSA.Create(2048);
            using var response = await PostAsync(Body, Issuer.Sign(new RsaSecurityKey(key) { KeyId = $"unknown-{i}" }, Claims()));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(2, _issuer.Fetches);
    }

    [Theory]
    [InlineData("type", "5")]
    [InlineData("type", "[]")]
    [InlineData("text", "{}")]
    [InlineData("from", "\"ana\"")]
    [InlineData("from", "[]")]
    [InlineData("conversation", "7")]
    [InlineData("timestamp", "5")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("localTimestamp", "{}")]
    [InlineData("historyDisclosed", "\"yes\"")]
    [InlineData("attachments", "{}")]
    [InlineData("attachments", "[5]")]
    [InlineData("entities", "[\"mention\"]")]
    [InlineData("entities", "[{\"type\":5}]")]
    [InlineData("membersAdded", "[[]]")]
    [InlineData("suggestedActions", "\"yes\"")]
    [InlineData("relatesTo", "[]")]
    [InlineData("text", "\"\\ud800\"")]
    [InlineData("channelData", "{\"a\":\"\\ud800\"}")]
    [InlineData("entities", "[{\"type\":\"x\",\"a\":\"\\udc00\"}]")]
    [InlineData("unknown", "[\"\\ud800\"]")]
    [InlineData("serviceUrl", "\"javascript:alert(1)\"")]
    [InlineData("serviceUrl", "\"ftp://channel.test\"")]
    [InlineData("serviceUrl", "\"//channel.test\"")]
    [InlineData("serviceUrl", "\"https://a:b@channel.test\"")]
    [InlineData("serviceUrl", "{}")]
    public async Task A_known_property_of_another_type_is_a_bad_request(string name, string value)
    {
        using var response = await PostAsync($$"""{"type":"message","{{name}}":{{value}}}""", null);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Json_that_is_nested_too_deeply_is_a_bad_request()
    {
        foreach (var name in new[] { "channelData", "unknown", "value" })
        {
            using var response = await PostAsync($$"""{"type":"message","{{name}}":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""", null);
            await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
        }
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_a_bad_request()
    {
        byte[] body = [.. "{\"type\":\"message\",\"channelData\":{\"a\":\""u8, 0xC3, 0x28, .. "\"}}"u8];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

        using var response = await _http.PostAsync($"{_app.Urls.Single()}/api/messages", content, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data")]
    public async Task What_is_no_JSON_by_its_own_word_is_not_read(string mediaType)
    {
        using var content = new StringContent(Body, Encoding.UTF8, mediaType);

        using var response = await _http.PostAsync($"{_app.Urls.Single()}/api/messages", content, Cancellation);

        await AssertRefusedAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    private string? Token(string kind) => kind switch
    {
        "unsigned" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{Issuer.Sign(_key, Claims()).Split('.')[1]}.",
        "signed by somebody else" => Issuer.Sign(Issuer.CreateKey("k1"), Claims()),
        "HS256 with the public key" => Issuer.Sign(
            new SymmetricSecurityKey(_key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "k1" }, Claims(), algorithm: SecurityAlgorithms.HmacSha256),
        "expired" => Issuer.Sign(_key, Claims(), age: TimeSpan.FromHours(2)),
        "not yet valid" => Issuer.Sign(_key, Claims(), age: TimeSpan.FromHours(-1)),
        "of another issuer" => Issuer.Sign(_key, Claims("iss", "https://evil.test")),
        "for somebody else" => Issuer.Sign(_key, Claims("aud", "another-bot")),
        "for another service URL" => Issuer.Sign(_key, Claims("serviceurl", "https://evil.test/")),
        "without a service URL" => Issuer.Sign(_key, Claims("serviceurl", null)),
        "with a key that is not published" => Issuer.Sign(Issuer.CreateKey("k2"), Claims()),
        "with a key not endorsed for the channel" => Issuer.Sign(_issuer.Publish("k3", "webchat"), Claims()),
        "without a key id" => Issuer.Sign(new RsaSecurityKey(_key.Rsa), Claims()),
        "without an end" => Issuer.Sign(_key, Claims()).Split('.') is var parts ? $"{parts[0]}.{WithoutEnd(parts[1])}.{parts[2]}" : null,
        "with an extension that must be understood" => Issuer.Sign(_key, Claims(), header: new() { ["crit"] = new[] { "once" }, ["once"] = true }),
        "cut off" => Issuer.Sign(_key, Claims())[..^20],
        "of a bot nobody allowed" => Issuer.Sign(_key, new Dictionary<string, object>
        {
            ["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
            ["aud"] = AppId,
            ["ver"] = "1.0",
            ["appid"] = "another-bot",
        }),
        _ => null,
    };

    private static string WithoutEnd(string payload)
    {
        var claims = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Base64UrlEncoder.Decode(payload))!;
        claims.Remove("exp");
        return Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims));
    }

    private static Dictionary<string, object> Claims(string? changed = null, string? value = null)
    {
        var claims = new Dictionary<string, object> { ["iss"] = "https://api.botframework.com", ["aud"] = AppId, ["serviceurl"] = ServiceUrl };
        if (changed is not null && value is null)
        {
            claims.Remove(changed);
        }
        else if (changed is not null)
        {
            claims[changed] = value!;
        }

        return claims;
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.Single()}/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token) },
        };
        return await _http.SendAsync(request, Cancellation);
    }

    private async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        Assert.Equal((expected, 0), (response.StatusCode, _turns));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var error = SchemaJson.Deserialize<ErrorResponse>(await response.Content.ReadAsByteArrayAsync(Cancellation))!.Error!;
        Assert.NotEmpty(error.Code!);
        Assert.NotEmpty(error.Message!);
        AssertNothingSecretIn(error.Message!, null);
    }

    private static void AssertNothingSecretIn(string text, string? token)
    {
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, text, StringComparison.Ordinal);
        if (token is not null)
        {
            Assert.DoesNotContain(token.Split('.')[1], text, StringComparison.Ordinal);
        }
    }

    private sealed class Counting(Action count) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            count();
            return Task.CompletedTask;
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
