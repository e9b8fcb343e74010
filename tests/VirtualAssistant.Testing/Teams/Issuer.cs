using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VirtualAssistant.Testing.Teams;

/// <summary>An OpenID issuer on loopback: publishes keys and signs tokens with them, or with others.</summary>
public sealed class Issuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(RsaSecurityKey Key, string[] Endorsements)> _published = [];
    private int _fetches;

    private Issuer(WebApplication app) => _app = app;

    public string MetadataUrl => $"{_app.Urls.Single()}/.well-known/openidconfiguration";

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => _fetches;

    public bool IsDown { get; set; }

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var issuer = new Issuer(app);
        app.MapGet("/.well-known/openidconfiguration", () => issuer.IsDown
            ? Results.StatusCode(503)
            : Results.Text($$"""{"issuer":"any","jwks_uri":"{{app.Urls.Single()}}/keys","id_token_signing_alg_values_supported":["RS256"]}""", "application/json"));
        app.MapGet("/keys", issuer.Keys);
        await app.StartAsync();
        return issuer;
    }

    public RsaSecurityKey Publish(string keyId, params string[] endorsements)
    {
        var key = CreateKey(keyId);
        _published.Add((key, endorsements));
        return key;
    }

    public static RsaSecurityKey CreateKey(string keyId) => new(RSA.Create(2048)) { KeyId = keyId };

    public static string Sign(SecurityKey key, Dictionary<string, object> claims, TimeSpan? age = null, TimeSpan? lifetime = null, string algorithm = "RS256", Dictionary<string, object>? header = null)
    {
        var notBefore = TimeProvider.System.GetUtcNow().UtcDateTime - (age ?? TimeSpan.FromMinutes(1));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            NotBefore = notBefore,
            Expires = notBefore + (lifetime ?? TimeSpan.FromHours(1)),
            SigningCredentials = new SigningCredentials(key, algorithm),
            AdditionalHeaderClaims = header,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (key, _) in _published)
        {
            key.Rsa.Dispose();
        }
    }

    private IResult Keys()
    {
        Interlocked.Increment(ref _fetches);
        var keys = _published.Select(published =>
        {
            var parameters = published.Key.Rsa.ExportParameters(false);
            return new
            {
                kty = "RSA",
                use = "sig",
                kid = published.Key.KeyId,
                n = Base64UrlEncoder.Encode(parameters.Modulus),
                e = Base64UrlEncoder.Encode(parameters.Exponent),
                endorsements = published.Endorsements,
            };
        });
        return Results.Text(JsonSerializer.Serialize(new { keys }), "application/json");
    }
}
