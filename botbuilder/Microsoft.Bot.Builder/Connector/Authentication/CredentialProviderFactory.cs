using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A credential provider seen as a credentials factory.</summary>
internal sealed class CredentialProviderFactory(ICredentialProvider provider) : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => provider.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => provider.IsAuthenticationDisabledAsync();

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        await IsAuthenticationDisabledAsync(cancellationToken)
            ? MicrosoftAppCredentials.Empty
            : await new PasswordServiceClientCredentialFactory(appId, await provider.GetAppPasswordAsync(appId), null, null)
                .CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
