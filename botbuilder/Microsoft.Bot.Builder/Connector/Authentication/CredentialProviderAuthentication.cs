using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication with a credential provider. Made for each request; what costs (the keys) belongs to the process.</summary>
internal static class CredentialProviderAuthentication
{
    private static readonly ConditionalWeakTable<HttpClient, ConcurrentDictionary<string, OpenIdMetadata>> Keys = [];

    public static CloudAuthentication Create(
        ICredentialProvider credentials,
        IChannelProvider? channelProvider,
        AuthenticationConfiguration authConfig,
        CloudEndpoints? cloud = null,
        HttpClient? httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return Create(new CredentialProviderFactory(credentials), channelProvider, authConfig, cloud, null, httpClient);
    }

    public static CloudAuthentication Create(
        ServiceClientCredentialsFactory credentials,
        IChannelProvider? channelProvider,
        AuthenticationConfiguration authConfig,
        CloudEndpoints? cloud = null,
        IHttpClientFactory? httpClientFactory = null,
        HttpClient? httpClient = null,
        RetryPolicy? retryPolicy = null)
    {
        cloud ??= CloudOf(channelProvider);
        return new CloudAuthentication(cloud, credentials, authConfig, httpClientFactory, null, url => KeysAt(url, httpClient)) { RetryPolicy = retryPolicy };
    }

    /// <summary>The keys published at an address, fetched with the client that is given, and kept as long as that is.</summary>
    public static OpenIdMetadata KeysAt(string metadataUrl, HttpClient? httpClient = null)
    {
        var client = httpClient ?? SharedHttpClient.Instance;
        return Keys.GetValue(client, _ => new(StringComparer.Ordinal))
            .GetOrAdd(metadataUrl, static (url, client) => new OpenIdMetadata(url, client, TimeProvider.System), client);
    }

    /// <summary>The cloud a provider names.</summary>
    public static async Task<CloudEndpoints> CloudOfAsync(IChannelProvider? channelProvider) =>
        channelProvider is not null && !channelProvider.IsGovernment() && !channelProvider.IsPublicAzure()
            ? EnterpriseChannelValidation.CloudOf(await channelProvider.GetChannelServiceAsync())
            : CloudOf(channelProvider);

    // Whoever cannot wait knows the name of an enterprise's cloud only from a provider that has it at hand.
    private static CloudEndpoints CloudOf(IChannelProvider? channelProvider) => channelProvider switch
    {
        not null when channelProvider.IsGovernment() =>
            CloudEndpoints.Government with { ToBotFromChannelOpenIdMetadataUrl = GovernmentChannelValidation.OpenIdMetadataUrl },
        SimpleChannelProvider { ChannelService: { Length: > 0 } enterprise } => EnterpriseChannelValidation.CloudOf(enterprise),
        _ => CloudEndpoints.Public with { ToBotFromChannelOpenIdMetadataUrl = ChannelValidation.OpenIdMetadataUrl },
    };
}
