using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel over HTTP. Cheap to make: the connections belong to the <see cref="HttpClient"/>.</summary>
public class ConnectorClient : IConnectorClient
{
    private readonly HttpClient? _ownedHttpClient;
    private readonly Func<HttpClient> _httpClient;

    public ConnectorClient(Uri baseUri, string? microsoftAppId = null, string? microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), addJwtTokenRefresher: true, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, handlers is null or [] ? SharedHttpClient.Instance : CreateHttpClient(handlers), disposeHttpClient: handlers is { Length: > 0 })
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, HttpClient? customHttpClient, bool addJwtTokenRefresher = true)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient: false)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? customHttpClient, bool disposeHttpClient = false)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        _ownedHttpClient = disposeHttpClient ? customHttpClient : null;
        _httpClient = () => customHttpClient ?? SharedHttpClient.Instance;
        var service = new RestService(_httpClient, credentials, () => BaseUri);
        Conversations = new Conversations(service);
        Attachments = new Attachments(service);
    }

    /// <summary>Asks for the HTTP client when there is something to send; most turns with expected replies never do.</summary>
    internal ConnectorClient(Func<HttpClient> httpClient, Uri baseUri, ServiceClientCredentials credentials)
    {
        BaseUri = baseUri;
        Credentials = credentials;
        _httpClient = httpClient;
        var service = new RestService(httpClient, credentials, () => BaseUri);
        Conversations = new Conversations(service);
        Attachments = new Attachments(service);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials? Credentials { get; }

    public HttpClient HttpClient => _httpClient();

    public virtual IConversations Conversations { get; }

    public virtual IAttachments Attachments { get; }

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

    private static HttpClient CreateHttpClient(DelegatingHandler[] handlers)
    {
        HttpMessageHandler inner = new SocketsHttpHandler { PooledConnectionLifetime = SharedHttpClient.ConnectionLifetime };
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = inner;
            inner = handlers[i];
        }

        return new HttpClient(inner);
    }
}
