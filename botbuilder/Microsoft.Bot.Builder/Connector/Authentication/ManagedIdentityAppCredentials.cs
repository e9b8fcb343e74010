using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an identity the hosting cloud manages.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(string appId, string oAuthScope, HttpClient? customHttpClient = null, ILogger? logger = null)
        : base(null, customHttpClient, logger, oAuthScope)
    {
        ManagedIdentityAuthenticator.RequireText(appId, nameof(appId));
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ManagedIdentityAuthenticator(MicrosoftAppId!, OAuthScope, CustomHttpClient, Logger));
}
