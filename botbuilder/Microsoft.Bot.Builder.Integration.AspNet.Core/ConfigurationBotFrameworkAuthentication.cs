using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as configuration says: <c>ChannelService</c> names the cloud, and every address of it can be replaced.</summary>
/// <remarks>With <c>MicrosoftAppType</c> SingleTenant or UserAssignedMSI, <c>MicrosoftAppTenantId</c> may issue tokens for the Emulator and for bots too.</remarks>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = null,
        AuthenticationConfiguration? authConfiguration = null,
        IHttpClientFactory? httpClientFactory = null,
        ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var validateAuthority = configuration[AuthenticationKeys.ValidateAuthority];
        _inner = BotFrameworkAuthenticationFactory.Create(
            configuration[AuthenticationKeys.ChannelService],
            !"false".Equals(validateAuthority, StringComparison.OrdinalIgnoreCase),
            configuration[AuthenticationKeys.ToChannelFromBotLoginUrl],
            configuration[AuthenticationKeys.ToChannelFromBotOAuthScope],
            configuration[AuthenticationKeys.ToBotFromChannelTokenIssuer],
            configuration[AuthenticationKeys.OAuthUrl] ?? configuration[AuthenticationConstants.OAuthUrlKey],
            configuration[AuthenticationKeys.ToBotFromChannelOpenIdMetadataUrl] ?? configuration[AuthenticationConstants.BotOpenIdMetadataKey],
            configuration[AuthenticationKeys.ToBotFromEmulatorOpenIdMetadataUrl],
            configuration[AuthenticationKeys.CallerId],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            WithOwnTenant(configuration, authConfiguration ?? new AuthenticationConfiguration()),
            httpClientFactory,
            logger);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string? authHeader, string? channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override BotFrameworkClient CreateBotFrameworkClient() => _inner.CreateBotFrameworkClient();

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    private static AuthenticationConfiguration WithOwnTenant(IConfiguration configuration, AuthenticationConfiguration authentication)
    {
        var tenant = configuration[AuthenticationKeys.TenantId];
        if (string.IsNullOrWhiteSpace(tenant)
            || string.IsNullOrWhiteSpace(configuration[AuthenticationKeys.AppType])
            || "MultiTenant".Equals(configuration[AuthenticationKeys.AppType], StringComparison.OrdinalIgnoreCase))
        {
            return authentication;
        }

        return new AuthenticationConfiguration
        {
            RequiredEndorsements = authentication.RequiredEndorsements,
            ClaimsValidator = authentication.ClaimsValidator,
            ValidTokenIssuers = [.. authentication.ValidTokenIssuers, .. EmulatorValidation.IssuersOfTenant(tenant)],
        };
    }
}
