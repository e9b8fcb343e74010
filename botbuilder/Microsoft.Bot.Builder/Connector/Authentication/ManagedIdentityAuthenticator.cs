using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens of an identity the hosting cloud manages; MSAL keeps each until it is near its end.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;

    /// <param name="appId">The client id of the identity.</param>
    /// <param name="resource">Who the tokens are for.</param>
    /// <param name="customHttpClient">Speaks to the cloud; none is MSAL's own.</param>
    /// <param name="logger">Not used.</param>
    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient? customHttpClient = null, ILogger? logger = null)
    {
        RequireText(appId, nameof(appId));
        RequireText(resource, nameof(resource));
        _resource = resource;
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (customHttpClient is not null)
        {
            builder.WithHttpClientFactory(new OneHttpClient(customHttpClient));
        }

        _application = builder.Build();
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await _application.AcquireTokenForManagedIdentity(_resource).WithForceRefresh(forceRefresh).ExecuteAsync();
        return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
    }

    internal static void RequireText(string? value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(name);
        }
    }

    private sealed class OneHttpClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
