#nullable disable
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace BotBuilder.UnitTests.Probe;

/// <summary>An adapter that keeps what is sent, as a bot's own adapter is derived from <see cref="BotAdapter"/>.</summary>
internal class SimpleAdapter : BotAdapter
{
    private readonly Action<Activity[]> _onSend;
    private readonly Action<Activity> _onUpdate;
    private readonly Action<ConversationReference> _onDelete;

    public SimpleAdapter()
    {
    }

    public SimpleAdapter(Action<Activity[]> onSend) => _onSend = onSend;

    public SimpleAdapter(Action<Activity> onUpdate) => _onUpdate = onUpdate;

    public SimpleAdapter(Action<ConversationReference> onDelete) => _onDelete = onDelete;

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Assert.NotNull(reference);
        _onDelete?.Invoke(reference);
        return Task.CompletedTask;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        _onSend?.Invoke(activities);
        return Task.FromResult(activities.Select(activity => new ResourceResponse(activity.Id)).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        _onUpdate?.Invoke(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public async Task ProcessRequest(IMessageActivity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, (Activity)activity);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        base.ContinueConversationAsync(botId, reference, callback, cancellationToken);

    public override Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        base.ProcessActivityAsync(claimsIdentity, activity, callback, cancellationToken);
}

internal sealed class CloudAdapterOfABot(BotFrameworkAuthentication auth, ILogger logger = null) : CloudAdapterBase(auth, logger)
{
    public Task<InvokeResponse> ProcessAsync(string authHeader, Activity activity, BotCallbackHandler callback) =>
        ProcessActivityAsync(authHeader, activity, callback, CancellationToken.None);

    public Task<InvokeResponse> ProcessAsync(AuthenticateRequestResult result, Activity activity, BotCallbackHandler callback) =>
        ProcessActivityAsync(result, activity, callback, CancellationToken.None);

    public Task ProactiveAsync(ClaimsIdentity identity, Activity activity, string audience, BotCallbackHandler callback) =>
        ProcessProactiveAsync(identity, activity, audience, callback, CancellationToken.None);

    public ILogger Log => Logger;

    public BotFrameworkAuthentication Auth => BotFrameworkAuthentication;

    public static ClaimsIdentity Identity(string botAppId) => CreateClaimsIdentity(botAppId);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        base.SendActivitiesAsync(turnContext, activities, cancellationToken);

    public override Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        base.CreateConversationAsync(botAppId, channelId, serviceUrl, audience, conversationParameters, callback, cancellationToken);
}

/// <summary>The older adapter with every part a bot may replace.</summary>
internal sealed class OlderAdapterOfABot : BotFrameworkAdapter
{
    public OlderAdapterOfABot(HttpClient client, IMiddleware middleware = null)
        : base(
            new SimpleCredentialProvider("app", "secret"),
            new AuthenticationConfiguration(),
            new SimpleChannelProvider(),
            new RetryPolicy<BotFrameworkHttpStatusCodeErrorDetectionStrategy>(new ExponentialBackoffRetryStrategy()),
            client,
            middleware,
            logger: null)
    {
    }

    public OlderAdapterOfABot(AppCredentials credentials)
        : base(credentials, new AuthenticationConfiguration(), channelProvider: null, connectorClientRetryPolicy: null, customHttpClient: null, middleware: null, logger: null)
    {
    }

    public IEnumerable<string> Kept => AppCredentialMap.Keys;

    public override Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, string connectionName, string magicCode, CancellationToken cancellationToken) =>
        Task.FromResult(new TokenResponse { ConnectionName = connectionName, Token = magicCode });

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        base.SendActivitiesAsync(turnContext, activities, cancellationToken);

    public override Task CreateConversationAsync(
        string channelId, string serviceUrl, AppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        base.CreateConversationAsync(channelId, serviceUrl, credentials, conversationParameters, callback, cancellationToken);

    protected override Task<AppCredentials> BuildCredentialsAsync(string appId, string oAuthScope = null) => base.BuildCredentialsAsync(appId, oAuthScope);

    protected override bool CanProcessOutgoingActivity(Activity activity) => activity.Name == "own";

    protected override Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse("own"));

    protected override Task<OAuthClient> CreateOAuthApiClientAsync(ITurnContext turnContext, AppCredentials oAuthAppCredentials) =>
        base.CreateOAuthApiClientAsync(turnContext, oAuthAppCredentials);
}

/// <summary>What may be replaced of authentication, as tests of adapters do.</summary>
internal sealed class AuthenticationOfABot(IConnectorClient connector, UserTokenClient tokens = null) : BotFrameworkAuthentication
{
    public string CallerId { get; set; }

    /// <summary>The header the last request came with.</summary>
    public string AuthHeader { get; private set; } = "no request";

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        AuthHeader = authHeader;
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = new ClaimsIdentity(),
            Audience = "audience",
            CallerId = CallerId,
            ConnectorFactory = CreateConnectorFactory(new ClaimsIdentity()),
        });
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(connector);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => Task.FromResult(tokens);

    public override string GetOriginatingAudience() => "audience";

    private sealed class Factory(IConnectorClient connector) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) => Task.FromResult(connector);
    }
}

internal sealed class TokensOfABot : UserTokenClient
{
    public List<string> Asked { get; } = [];

    public override Task<TokenResponse> ExchangeTokenAsync(string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
        Said(new TokenResponse(connectionName: connectionName, token: exchangeRequest.Token));

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
        Said(resourceUrls.ToDictionary(url => url, url => new TokenResponse { Token = url }));

    public override Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) =>
        Said(new SignInResource { SignInLink = CreateTokenExchangeState("app", connectionName, activity) });

    public override Task<TokenStatus[]> GetTokenStatusAsync(string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => Said(Array.Empty<TokenStatus>());

    public override Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
        Said(new TokenResponse { Token = magicCode });

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => Said(0);

    protected override void Dispose(bool disposing)
    {
        Asked.Add("disposed");
        base.Dispose(disposing);
    }

    private Task<T> Said<T>(T answer, [System.Runtime.CompilerServices.CallerMemberName] string name = null)
    {
        Asked.Add(name);
        return Task.FromResult(answer);
    }
}
