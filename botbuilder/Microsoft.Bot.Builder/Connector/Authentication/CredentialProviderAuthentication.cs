using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication with a credential provider. Made for each request; what costs (the keys) belongs to the process.</summary>
internal static class CredentialProviderAuthentication
{
    private static readonly ConcurrentDictionary<string, OpenIdMetadata> Keys = new(StringComparer.Ordinal);

    public static CloudAuthentication Create(
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        AuthenticationConfiguration authConfig,
        CloudEndpoints? cloud = null,
        IHttpClientFactory? httpClientFactory = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        cloud ??= channelProvider?.IsGovernment() == true
            ? CloudEndpoints.Government with { ToBotFromChannelOpenIdMetadataUrl = GovernmentChannelValidation.OpenIdMetadataUrl }
            : CloudEndpoints.Public with { ToBotFromChannelOpenIdMetadataUrl = ChannelValidation.OpenIdMetadataUrl };
        return new CloudAuthentication(cloud, new CredentialProviderFactory(credentials), authConfig, httpClientFactory, null, KeysAt);
    }

    public static OpenIdMetadata KeysAt(string metadataUrl) =>
        Keys.GetOrAdd(metadataUrl, url => new OpenIdMetadata(url, SharedHttpClient.Instance, TimeProvider.System));
}
