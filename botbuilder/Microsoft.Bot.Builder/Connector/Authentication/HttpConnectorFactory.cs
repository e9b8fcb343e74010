namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that speak to channels over HTTP.</summary>
internal sealed class HttpConnectorFactory(
    string appId,
    CloudEndpoints cloud,
    ServiceClientCredentialsFactory credentialsFactory,
    Func<HttpClient> httpClient,
    ServiceAddresses addresses,
    Rest.TransientFaultHandling.RetryPolicy? retryPolicy = null) : ConnectorFactory
{
    public string AppId => appId;

    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var credentials = await credentialsFactory.CreateCredentialsAsync(
            appId, audience ?? cloud.ToChannelFromBotOAuthScope, cloud.ToChannelFromBotLoginUrl, cloud.ValidateAuthority, cancellationToken);
        var client = new ConnectorClient(httpClient, addresses.Of(serviceUrl), credentials);
        client.SetRetryPolicy(retryPolicy);
        return client;
    }
}
