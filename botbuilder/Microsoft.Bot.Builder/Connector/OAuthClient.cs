using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Speaks to the token service.</summary>
public class OAuthClient : ServiceClient<OAuthClient>, IOAuthClient
{
    public OAuthClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? httpClient = null, bool disposeHttpClient = false)
        : base(baseUri, credentials, httpClient, disposeHttpClient) =>
        (BotSignIn, UserToken) = (new BotSignIn(this), new UserToken(this));

    public OAuthClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, null, handlers) =>
        (BotSignIn, UserToken) = (new BotSignIn(this), new UserToken(this));

    public OAuthClient(Uri baseUri, ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : base(baseUri, credentials, rootHandler, handlers) =>
        (BotSignIn, UserToken) = (new BotSignIn(this), new UserToken(this));

    public OAuthClient(ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(new Uri(OAuthClientConfig.OAuthEndpoint), credentials, handlers)
    {
    }

    public OAuthClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, (ServiceClientCredentials)credentials, handlers)
    {
    }

    public virtual IBotSignIn BotSignIn { get; }

    public virtual IUserToken UserToken { get; }
}
