using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an app id that trusts a managed identity: there is no secret.</summary>
public class FederatedAppCredentials : AppCredentials
{
    private readonly string _clientId;

    /// <param name="appId">The app id.</param>
    /// <param name="clientId">The client id of the managed identity.</param>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; none is the Bot Framework's.</param>
    /// <param name="oAuthScope">Who the tokens are for; none is the channels.</param>
    /// <param name="customHttpClient">Not used: MSAL has its own.</param>
    /// <param name="logger">Not used.</param>
    public FederatedAppCredentials(
        string appId,
        string clientId,
        string? channelAuthTenant = null,
        string? oAuthScope = null,
        HttpClient? customHttpClient = null,
        ILogger? logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = !string.IsNullOrWhiteSpace(appId) ? appId : throw new ArgumentNullException(nameof(appId));
        _clientId = !string.IsNullOrWhiteSpace(clientId) ? clientId : throw new ArgumentNullException(nameof(clientId));
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new MsalAuthenticator(
        () => MsalAuthenticator.WithManagedIdentity(MicrosoftAppId!, _clientId, OAuthEndpoint), OAuthScope));
}
