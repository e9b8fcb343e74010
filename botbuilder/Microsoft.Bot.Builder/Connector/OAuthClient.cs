using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
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

    public OAuthClient(ServiceClientCredentials credentials, HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
        : this(new Uri(OAuthClientConfig.OAuthEndpoint), credentials, rootHandler, handlers)
    {
    }

    public OAuthClient(ServiceClientCredentials credentials, HttpClient httpClient, bool disposeHttpClient)
        : this(new Uri(OAuthClientConfig.OAuthEndpoint), credentials, httpClient, disposeHttpClient)
    {
    }

    public virtual IBotSignIn BotSignIn { get; }

    public virtual IUserToken UserToken { get; }

    /// <summary>As <see cref="BotSignIn"/> has it.</summary>
    public virtual Task<HttpOperationResponse<SignInResource>> GetSignInResourceWithHttpMessagesAsync(
        string state, string? codeChallenge = default, string? emulatorUrl = default, string? finalRedirect = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        BotSignIn.GetSignInResourceWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, customHeaders, cancellationToken);

    /// <summary>A token of one kind for one of another.</summary>
    public virtual Task<HttpOperationResponse<TokenResponse>> ExchangeAsyncWithHttpMessagesAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        UserToken.ExchangeTokenWithHttpMessagesAsync(userId, connectionName, channelId, exchangeRequest, customHeaders, cancellationToken);
}
