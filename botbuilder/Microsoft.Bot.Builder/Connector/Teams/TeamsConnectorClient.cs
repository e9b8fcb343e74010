using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Speaks to Teams over HTTP.</summary>
public class TeamsConnectorClient : ITeamsConnectorClient
{
    private readonly HttpClient? _ownedHttpClient;

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient = null, bool disposeHttpClient = false)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        _ownedHttpClient = disposeHttpClient ? httpClient : null;
        Teams = new TeamsOperations(new RestService(() => httpClient ?? SharedHttpClient.Instance, credentials, () => BaseUri));
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials? Credentials { get; }

    public virtual ITeamsOperations Teams { get; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ownedHttpClient?.Dispose();
        }
    }
}
