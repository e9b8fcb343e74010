using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>The public cloud, without authentication.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(
            channelService: null,
            validateAuthority: false,
            toChannelFromBotLoginUrl: null,
            toChannelFromBotOAuthScope: null,
            toBotFromChannelTokenIssuer: null,
            oAuthUrl: null,
            toBotFromChannelOpenIdMetadataUrl: null,
            toBotFromEmulatorOpenIdMetadataUrl: null,
            callerId: null,
            credentialFactory: new PasswordServiceClientCredentialFactory(),
            authConfiguration: new AuthenticationConfiguration(),
            httpClientFactory: null,
            logger: null);

    /// <summary>The cloud <paramref name="channelService"/> names (none: the public one), with every address that is given in place of its own.</summary>
    /// <remarks>Without <paramref name="credentialFactory"/> nothing can be authenticated: neither a request nor the bot itself.</remarks>
    /// <exception cref="ArgumentException">There is no such cloud.</exception>
    public static BotFrameworkAuthentication Create(
        string? channelService,
        bool validateAuthority,
        string? toChannelFromBotLoginUrl,
        string? toChannelFromBotOAuthScope,
        string? toBotFromChannelTokenIssuer,
        string? oAuthUrl,
        string? toBotFromChannelOpenIdMetadataUrl,
        string? toBotFromEmulatorOpenIdMetadataUrl,
        string? callerId,
        ServiceClientCredentialsFactory? credentialFactory,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger)
    {
        var cloud = channelService switch
        {
            null or "" => CloudEndpoints.Public,
            GovernmentAuthenticationConstants.ChannelService => CloudEndpoints.Government,
            _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
        };
        return new CloudAuthentication(
            cloud with
            {
                ValidateAuthority = validateAuthority,
                ToChannelFromBotLoginUrl = Given(toChannelFromBotLoginUrl) ?? cloud.ToChannelFromBotLoginUrl,
                ToChannelFromBotOAuthScope = Given(toChannelFromBotOAuthScope) ?? cloud.ToChannelFromBotOAuthScope,
                ToBotFromChannelTokenIssuer = Given(toBotFromChannelTokenIssuer) ?? cloud.ToBotFromChannelTokenIssuer,
                OAuthUrl = Given(oAuthUrl) ?? cloud.OAuthUrl,
                ToBotFromChannelOpenIdMetadataUrl = Given(toBotFromChannelOpenIdMetadataUrl) ?? cloud.ToBotFromChannelOpenIdMetadataUrl,
                ToBotFromEmulatorOpenIdMetadataUrl = Given(toBotFromEmulatorOpenIdMetadataUrl) ?? cloud.ToBotFromEmulatorOpenIdMetadataUrl,
                CallerId = Given(callerId) ?? cloud.CallerId,
            },
            credentialFactory ?? new MissingCredentialsFactory(),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory);
    }

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private sealed class MissingCredentialsFactory : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => throw Missing();

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => throw Missing();

        public override Task<Rest.ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) => throw Missing();

        private static InvalidOperationException Missing() => new("The authentication was created without a credential factory.");
    }
}
