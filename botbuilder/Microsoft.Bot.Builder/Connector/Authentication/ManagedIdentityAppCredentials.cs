using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of an identity the hosting cloud manages.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(string appId, string audience, ILogger? logger = null)
        : base(null, null, logger, audience)
    {
        if (string.IsNullOrWhiteSpace(appId))
        {
            throw new ArgumentNullException(nameof(appId));
        }

        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => new ManagedIdentityAuthenticator(MicrosoftAppId!, OAuthScope));

    // MSAL keeps the token until it is near its end.
    private sealed class ManagedIdentityAuthenticator(string appId, string resource) : IAuthenticator
    {
        private readonly IManagedIdentityApplication _application =
            ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId)).Build();

        public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        {
            var token = await _application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(forceRefresh).ExecuteAsync();
            return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
        }
    }
}
