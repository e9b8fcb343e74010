namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak to channels over HTTP.</summary>
internal sealed class HttpConnectorFactory(
    string appId, CloudEndpoints cloud, ServiceClientCredentialsFactory credentialsFactory, IHttpClientFactory? httpClientFactory) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? cloud.ToChannelFromBotOAuthScope, cloud.ToChannelFromBotLoginUrl, cloud.ValidateAuthority, cancellationToken);
        return new ConnectorClient(() => SharedHttpClient.From(httpClientFactory), new Uri(serviceUrl), credentials);
    }
}
