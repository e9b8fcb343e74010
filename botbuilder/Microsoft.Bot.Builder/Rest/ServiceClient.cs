using System.Net.Http.Headers;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Rest.TransientFaultHandling;
using Newtonsoft.Json;

namespace Microsoft.Rest;

/// <summary>A client of one HTTP service. Cheap to make: the connections belong to the <see cref="HttpClient"/>.</summary>
/// <typeparam name="T">The client itself.</typeparam>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly Func<HttpClient> _httpClient;
    private readonly HttpClient? _ownedHttpClient;
    private JsonSerializerSettings? _serializationSettings;
    private JsonSerializerSettings? _deserializationSettings;

    /// <summary>A client with connections of its own if something is to stand in their way, else with those all share.</summary>
    private protected ServiceClient(
        Uri baseUri, ServiceClientCredentials? credentials, HttpMessageHandler? rootHandler, DelegatingHandler[]? handlers)
    {
        if (rootHandler is null && handlers is null or [])
        {
            _httpClient = () => SharedHttpClient.Instance;
        }
        else
        {
            var client = Chain(rootHandler ?? SharedHttpClient.CreateHandler(), handlers ?? []);
            ConnectorClient.AddDefaultRequestHeaders(client);
            _ownedHttpClient = client;
            _httpClient = () => client;
        }

        Credentials = credentials;
        Service = CreateService(credentials, baseUri);
    }

    private protected ServiceClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient, bool disposeHttpClient)
        : this(httpClient is null ? () => SharedHttpClient.Instance : () => httpClient, baseUri, credentials)
    {
        if (httpClient is not null)
        {
            ConnectorClient.AddDefaultRequestHeaders(httpClient);
            _ownedHttpClient = disposeHttpClient ? httpClient : null;
        }
    }

    private protected ServiceClient(
        Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient, bool disposeHttpClient, DelegatingHandler[]? handlers)
        : this(
            baseUri,
            credentials,
            httpClient ?? (handlers is null or [] ? null : Chain(SharedHttpClient.CreateHandler(), handlers)),
            disposeHttpClient || httpClient is null)
    {
    }

    /// <summary>Asks for the HTTP client when there is something to send; most turns with expected replies never do.</summary>
    private protected ServiceClient(Func<HttpClient> httpClient, Uri baseUri, ServiceClientCredentials? credentials)
    {
        _httpClient = httpClient;
        Credentials = credentials;
        Service = CreateService(credentials, baseUri);
    }

    public Uri BaseUri
    {
        get => Service.BaseUri;
        set => Service.BaseUri = value;
    }

    public ServiceClientCredentials? Credentials { get; }

    public HttpClient HttpClient => _httpClient();

    /// <summary>What this client says it is.</summary>
    public virtual HttpHeaderValueCollection<ProductInfoHeaderValue> UserAgent => HttpClient.DefaultRequestHeaders.UserAgent;

    /// <summary>Settings of Newtonsoft.Json for a bot's own code; the client itself writes the protocol's JSON without it.</summary>
    public JsonSerializerSettings SerializationSettings => _serializationSettings ??= MessageSerializerSettings.Create();

    /// <summary>As <see cref="SerializationSettings"/>, for reading.</summary>
    public JsonSerializerSettings DeserializationSettings => _deserializationSettings ??= MessageSerializerSettings.Create();

    internal RestService Service { get; }

    /// <summary>Tries again what <paramref name="retryPolicy"/> takes for transient, beyond what a channel itself asks to have repeated.</summary>
    public virtual void SetRetryPolicy(RetryPolicy? retryPolicy) => Service.Policy = retryPolicy;

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

    private RestService CreateService(ServiceClientCredentials? credentials, Uri baseUri) =>
        new(_httpClient, credentials, baseUri ?? throw new ArgumentNullException(nameof(baseUri))) { ErrorsHaveNoShape = typeof(T) == typeof(TeamsConnectorClient) };

    private static HttpClient Chain(HttpMessageHandler root, DelegatingHandler[] handlers)
    {
        var chain = root;
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler ??= chain;
            chain = handlers[i];
        }

        return new HttpClient(chain);
    }
}
