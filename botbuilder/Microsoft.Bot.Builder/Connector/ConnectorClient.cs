using System.Net.Http.Headers;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to a channel over HTTP.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private static readonly Uri DefaultBaseUri = new("https://api.botframework.com");

    public ConnectorClient(Uri baseUri, string? microsoftAppId = null, string? microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), addJwtTokenRefresher: true, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClientHandler httpClientHandler,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, credentials, httpClientHandler, handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri,
        MicrosoftAppCredentials credentials,
        HttpClient? customHttpClient,
        bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient: false, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? customHttpClient, bool disposeHttpClient = false)
        : base(baseUri, credentials, customHttpClient, disposeHttpClient)
    {
    }

    /// <summary>A client of <paramref name="customHttpClient"/>, or, without one, with <paramref name="handlers"/> in the way of what it sends.</summary>
    public ConnectorClient(
        Uri baseUri, ServiceClientCredentials? credentials, HttpClient? customHttpClient, bool disposeHttpClient, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, customHttpClient, disposeHttpClient, handlers)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(DefaultBaseUri, Required(credentials), httpClient, disposeHttpClient)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, Required(credentials), handlers)
    {
    }

    public ConnectorClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, Required(credentials), rootHandler, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, null, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, rootHandler, handlers)
    {
    }

    protected ConnectorClient(params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, (ServiceClientCredentials)null!, handlers)
    {
    }

    protected ConnectorClient(Uri baseUri, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)null!, handlers)
    {
    }

    protected ConnectorClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(DefaultBaseUri, rootHandler, handlers)
    {
    }

    protected ConnectorClient(Uri baseUri, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)null!, rootHandler, handlers)
    {
    }

    protected ConnectorClient(HttpClient httpClient, bool disposeHttpClient)
        : this(DefaultBaseUri, (ServiceClientCredentials?)null, httpClient, disposeHttpClient)
    {
    }

    /// <inheritdoc cref="ServiceClient{T}(Func{HttpClient}, Uri, ServiceClientCredentials)"/>
    internal ConnectorClient(Func<HttpClient> httpClient, Uri baseUri, ServiceClientCredentials credentials)
        : base(httpClient, baseUri, credentials)
    {
    }

    // Made when first asked for: most turns with expected replies ask for neither.
    public virtual IConversations Conversations => field ??= new Conversations(this);

    public virtual IAttachments Attachments => field ??= new Attachments(this);

    /// <summary>Makes <paramref name="httpClient"/> say, with every request, what speaks.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        lock (httpClient)
        {
            // As text it goes into every request as it stands; taken apart, it would be put together anew each time.
            if (!httpClient.DefaultRequestHeaders.NonValidated.TryGetValues("User-Agent", out var said))
            {
                httpClient.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", ProductsText);
                return;
            }

            if (said.ToString() == ProductsText)
            {
                return;
            }

            var userAgent = httpClient.DefaultRequestHeaders.UserAgent;
            foreach (var product in Products.Where(product => !userAgent.Contains(product)))
            {
                userAgent.Add(product);
            }
        }
    }

    /// <summary>The version of the library <paramref name="client"/> belongs to.</summary>
    public static string GetClientVersion<T>(T client)
        where T : ServiceClient<T> => VersionOf(client?.GetType() ?? typeof(T));

    public static string GetASPNetVersion() => RuntimeInformation.FrameworkDescription;

    public static string GetOsVersion() => RuntimeInformation.OSDescription;

    public static string GetArchitecture() => RuntimeInformation.ProcessArchitecture.ToString();

    private static readonly ProductInfoHeaderValue[] Products =
    [
        new("Microsoft-BotFramework", "3.1"),
        new($"(BotBuilder .Net/{VersionOf(typeof(ConnectorClient))})"),
    ];

    private static readonly string ProductsText = string.Join<ProductInfoHeaderValue>(' ', Products);

    private static string VersionOf(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "1.0.0";

    private static ServiceClientCredentials Required(ServiceClientCredentials? credentials) =>
        credentials ?? throw new ArgumentNullException(nameof(credentials));
}
