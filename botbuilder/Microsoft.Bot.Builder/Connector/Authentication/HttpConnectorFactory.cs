namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak to channels over HTTP.</summary>
internal sealed class HttpConnectorFactory(
    string appId,
    CloudEndpoints cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    IHttpClientFactory? httpClientFactory,
    Rest.TransientFaultHandling.RetryPolicy? retryPolicy = null) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? cloud.ToChannelFromBotOAuthScope, cloud.ToChannelFromBotLoginUrl, cloud.ValidateAuthority, cancellationToken);
        var client = new ConnectorClient(() => SharedHttpClient.From(httpClientFactory), new Uri(serviceUrl), credentials);
        client.SetRetryPolicy(retryPolicy);
        return client;
    }
}
