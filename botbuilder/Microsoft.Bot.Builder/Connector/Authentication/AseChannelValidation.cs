using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authenticates the channel of a Direct Line App Service extension that runs on its own, with the bot's own credentials.</summary>
public static class AseChannelValidation
{
    /// <summary>The channel id such requests name.</summary>
    public const string ChannelId = "AseChannel";

    /// <summary>What is asked of a token of this channel; the audience is checked apart.</summary>
    public static readonly TokenValidationParameters BetweenBotAndAseChannelTokenValidationParameters = new()
    {
        ValidateIssuer = true,
        ValidIssuers = [.. EmulatorValidation.Issuers],
        ValidateAudience = false,
        ValidateLifetime = true,
        ClockSkew = TimeSpan.FromMinutes(5),
        RequireSignedTokens = true,
    };

    private static SimpleCredentialProvider _credentials = new();
    private static SimpleChannelProvider _channel = new();
    private static string? _tenantId;

    /// <summary>Takes the app id, its tenant and the cloud from configuration.</summary>
    public static void Init(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _credentials = new SimpleCredentialProvider(configuration[MicrosoftAppCredentials.MicrosoftAppIdKey], null);
        _channel = new SimpleChannelProvider(configuration["ChannelService"]);
        _tenantId = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
    }

    /// <summary>Whether <paramref name="channelId"/> is this channel's.</summary>
    public static bool IsAseChannel(string channelId) => channelId == ChannelId;

    public static Task<ClaimsIdentity> AuthenticateAseTokenAsync(string authHeader, HttpClient? httpClient = null) =>
        AuthenticateAseTokenAsync(authHeader, httpClient, new AuthenticationConfiguration());

    /// <exception cref="UnauthorizedAccessException">It is no token of this bot's own app id.</exception>
    public static Task<ClaimsIdentity> AuthenticateAseTokenAsync(
        string authHeader, HttpClient? httpClient, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        var configuration = new AuthenticationConfiguration
        {
            ClaimsValidator = authConfig.ClaimsValidator,
            RequiredEndorsements = authConfig.RequiredEndorsements,
            ValidTokenIssuers = string.IsNullOrEmpty(_tenantId)
                ? authConfig.ValidTokenIssuers
                : [.. authConfig.ValidTokenIssuers ?? [], .. EmulatorValidation.IssuersOfTenant(_tenantId)],
        };
        return CredentialProviderAuthentication.Create(_credentials, _channel, configuration, httpClient: httpClient)
            .AuthenticateEmulatorAsync(CloudAuthentication.RawToken(authHeader), CancellationToken.None);
    }
}
