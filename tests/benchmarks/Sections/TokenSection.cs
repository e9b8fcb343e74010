using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using VirtualAssistant.Benchmarks.Measuring;

namespace VirtualAssistant.Benchmarks.Sections;

/// <summary>The check of who speaks.</summary>
public sealed class TokenSection : ISection
{
    private const string AppId = "2f4f7a2e-0f0b-4b4b-8d7c-0b6a3e9a7f11";
    private const string Channel = "https://channel.test/";

    public string Name => "tokens";

    public string About => "a channel's token checked again and again, keys and token known; goal: under 20 µs";

    public async Task RunAsync(TextWriter report)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "key" };
        await using var issuer = await PublishAsync(rsa);
        var bot = BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, $"{issuer.Urls.Single()}/metadata", null, null,
            new PasswordServiceClientCredentialFactory(AppId, "password", null, null), new AuthenticationConfiguration(), null, null);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var header = "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object> { ["iss"] = AuthenticationConstants.ToBotFromChannelTokenIssuer, ["aud"] = AppId, ["serviceurl"] = Channel },
            NotBefore = now.AddMinutes(-1),
            Expires = now.AddHours(1),
            SigningCredentials = new SigningCredentials(key, "RS256"),
        });
        var activity = new Activity(ActivityTypes.Message, channelId: "msteams", serviceUrl: Channel);
        await bot.AuthenticateRequestAsync(activity, header, CancellationToken.None);

        // Known keys and tokens need no waiting, so the call is over when it returns.
        var check = Timing.Of(() =>
        {
            if (!bot.AuthenticateRequestAsync(activity, header, CancellationToken.None).IsCompletedSuccessfully)
            {
                throw new InvalidOperationException("A check of a known token had to wait.");
            }
        });
        var signed = new byte[512];
        var signature = rsa.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var hash = Timing.Of(() => rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), 2000);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"warm {check.Microseconds:F2} µs ({check.Allocated:N0} B); one RSA verification alone {hash.Microseconds:F2} µs"));
    }

    private static async Task<WebApplication> PublishAsync(RSA rsa)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var parameters = rsa.ExportParameters(false);
        app.MapGet("/metadata", () => Results.Text($$"""{"issuer":"any","jwks_uri":"{{app.Urls.Single()}}/keys"}""", "application/json"));
        app.MapGet("/keys", () => Results.Text(
            JsonSerializer.Serialize(new
            {
                keys = new[]
                {
                    new { kty = "RSA", use = "sig", kid = "key", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent), endorsements = new[] { "msteams" } },
                },
            }),
            "application/json"));
        await app.StartAsync();
        return app;
    }
}
