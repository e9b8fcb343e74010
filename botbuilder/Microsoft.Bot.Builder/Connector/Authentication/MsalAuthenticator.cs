using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Gets tokens through MSAL, which keeps each until it is near its end.</summary>
internal sealed class MsalAuthenticator(Func<IConfidentialClientApplication> createApplication, string scope) : IAuthenticator
{
    private readonly Lazy<IConfidentialClientApplication> _application = new(createApplication);

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var wanted = scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : $"{scope}/.default";
        try
        {
            var token = await _application.Value.AcquireTokenForClient([wanted]).WithForceRefresh(forceRefresh).ExecuteAsync();
            return new AuthenticatorResult { AccessToken = token.AccessToken, ExpiresOn = token.ExpiresOn };
        }
        catch (MsalException exception)
        {
            throw new UnauthorizedAccessException($"The login service gave no token ({exception.ErrorCode}).", exception);
        }
    }

    public static IConfidentialClientApplication WithCertificate(string appId, X509Certificate2 certificate, bool sendX5c, string authority) =>
        ConfidentialClientApplicationBuilder.Create(appId).WithAuthority(authority, validateAuthority: true).WithCertificate(certificate, sendX5c).Build();

    /// <summary>Proves who the app is with a token of a managed identity in place of a secret.</summary>
    public static IConfidentialClientApplication WithManagedIdentity(string appId, string clientId, string authority)
    {
        var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(clientId)).Build();
        return ConfidentialClientApplicationBuilder.Create(appId)
            .WithAuthority(authority, validateAuthority: true)
            .WithClientAssertion(async (AssertionRequestOptions _) =>
                (await identity.AcquireTokenForManagedIdentity("api://AzureADTokenExchange/.default").ExecuteAsync()).AccessToken)
            .Build();
    }
}
