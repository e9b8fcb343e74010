using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Speaks to Teams over HTTP.</summary>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    private static readonly Uri DefaultBaseUri = new("https://smba.trafficmanager.net/teams/");

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient = null, bool disposeHttpClient = false)
        : base(baseUri, credentials, httpClient, disposeHttpClient) => Teams = new TeamsOperations(this);

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, null, handlers) => Teams = new TeamsOperations(this);

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, rootHandler, handlers) => Teams = new TeamsOperations(this);

    public TeamsConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, credentials ?? throw new ArgumentNullException(nameof(credentials)), handlers)
    {
    }

    public TeamsConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, credentials ?? throw new ArgumentNullException(nameof(credentials)), rootHandler, handlers)
    {
    }

    /// <summary>A client of <paramref name="httpClient"/>, or, without one, with <paramref name="handlers"/> in the way of what it sends.</summary>
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, httpClient, disposeHttpClient: false, handlers) => Teams = new TeamsOperations(this);

    public virtual ITeamsOperations Teams { get; }
}
