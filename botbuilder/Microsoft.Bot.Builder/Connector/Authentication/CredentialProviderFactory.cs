using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A credential provider seen as a credentials factory.</summary>
internal sealed class CredentialProviderFactory(ICredentialProvider provider) : ServiceClientCredentialsFactory
{
    // Credentials hold the token, so they are made once.
    private readonly ConcurrentDictionary<(string AppId, string? Password), PasswordServiceClientCredentialFactory> _factories = [];

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => provider.IsAuthenticationDisabledAsync();

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
        {
            return MicrosoftAppCredentials.Empty;
        }

        var factory = _factories.GetOrAdd(
            (appId, await provider.GetAppPasswordAsync(appId)),
            app => new PasswordServiceClientCredentialFactory(app.AppId, app.Password, null, null));
        return await factory.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
    }
}
