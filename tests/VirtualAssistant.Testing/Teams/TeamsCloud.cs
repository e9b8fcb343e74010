using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Testing.Emulator;
using Xunit;

namespace VirtualAssistant.Testing.Teams;

/// <summary>What stands behind Teams, on real sockets: an issuer of tokens, a login for bots, and a connector that asks for the bot's token.</summary>
public sealed class TeamsCloud : IAsyncLifetime
{
    public const string AppId = "4f3c0a52-7d0e-4b56-9a57-0c4b7a1f2e11";

    private const string BotToken = "a-token-for-the-connector";
    private const string Password = "a-password-for-tests-only";

    private Issuer issuer = null!;
    private SecurityKey key = null!;
    private WebApplication login = null!;

    /// <summary>Logins that are still answered with an error of the service.</summary>
    public int LoginFailures { get; set; }

    public EmulatorConnector Connector { get; } = new() { Token = BotToken };

    public TokenServer Tokens { get; } = new(BotToken);

    /// <summary>The settings of an assistant that this cloud vouches to.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("MicrosoftAppId", AppId),
        new("MicrosoftAppPassword", Password),
        new("ToBotFromChannelOpenIdMetadataUrl", issuer.MetadataUrl),
        new("ToBotFromEmulatorOpenIdMetadataUrl", issuer.MetadataUrl),
        new("ToChannelFromBotLoginUrl", $"{login.Urls.Single()}/botframework.com"),
        new("OAuthUrl", Tokens.Url),
    ];

    /// <summary>A token as the Bot Framework puts it on what it sends to the bot.</summary>
    public string Token(string serviceUrl, string audience = AppId, SecurityKey? signedBy = null) => Issuer.Sign(signedBy ?? key, new Dictionary<string, object>
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = audience,
        ["serviceurl"] = serviceUrl,
    });

    /// <summary>A token that says something else, signed with the key that the bot trusts.</summary>
    /// <param name="age">Since when it holds; the default is a minute.</param>
    /// <param name="lifetime">From then on; the default is an hour.</param>
    public string Sign(Dictionary<string, object> claims, TimeSpan? age = null, TimeSpan? lifetime = null) => Issuer.Sign(key, claims, age, lifetime);

    public async ValueTask InitializeAsync()
    {
        issuer = await Issuer.StartAsync();
        key = issuer.Publish("teams", "msteams");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        login = builder.Build();
        login.Urls.Add("http://127.0.0.1:0");
        login.MapPost("/botframework.com/oauth2/v2.0/token", LogInAsync);
        await login.StartAsync();
        await Tokens.InitializeAsync();
        await Connector.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Tokens.DisposeAsync();
        await login.DisposeAsync();
        await issuer.DisposeAsync();
    }

    private async Task<IResult> LogInAsync(HttpRequest request)
    {
        if (LoginFailures > 0)
        {
            LoginFailures--;
            return Results.StatusCode(StatusCodes.Status500InternalServerError);
        }

        var form = await request.ReadFormAsync();
        var isKnown = form["client_id"] == AppId && form["client_secret"] == Password && form["grant_type"] == "client_credentials"
            && form["scope"] == "https://api.botframework.com/.default";
        return isKnown
            ? Results.Text(string.Create(CultureInfo.InvariantCulture, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"{{Connector.Token}}"}"""), "application/json")
            : Results.Text("""{"error":"invalid_client"}""", "application/json", statusCode: StatusCodes.Status401Unauthorized);
    }
}
