namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients for channels, in the name of one bot.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
