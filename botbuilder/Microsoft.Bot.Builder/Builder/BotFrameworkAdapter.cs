using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter of bots that know their callers by a credential provider. New bots use <c>CloudAdapter</c>, which does the same work.</summary>
public partial class BotFrameworkAdapter : CloudAdapterBase, IAdapterIntegration, IExtendedUserTokenProvider, IConnectorClientBuilder
{
    private readonly AppCredentials? _appCredentials;

    public BotFrameworkAdapter(
        ICredentialProvider credentialProvider,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    public BotFrameworkAdapter(
        ICredentialProvider credentialProvider,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : this(new CredentialsOfAdapter(credentialProvider), null, authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    /// <summary>An adapter of one bot, whatever its credentials are.</summary>
    public BotFrameworkAdapter(
        AppCredentials credentials,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider = null,
        RetryPolicy? connectorClientRetryPolicy = null,
        HttpClient? customHttpClient = null,
        IMiddleware? middleware = null,
        ILogger? logger = null)
        : this(
            new CredentialsOfAdapter(new SimpleCredentialProvider((credentials ?? throw new ArgumentNullException(nameof(credentials))).MicrosoftAppId, string.Empty)),
            credentials,
            authConfig,
            channelProvider,
            connectorClientRetryPolicy,
            customHttpClient,
            middleware,
            logger)
    {
    }

    private BotFrameworkAdapter(
        CredentialsOfAdapter factory,
        AppCredentials? credentials,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider,
        RetryPolicy? retryPolicy,
        HttpClient? customHttpClient,
        IMiddleware? middleware,
        ILogger? logger)
        : base(CreateAuthentication(factory, authConfig, channelProvider, retryPolicy, customHttpClient), logger)
    {
        _appCredentials = credentials;
        CredentialProvider = factory.Provider;
        ChannelProvider = channelProvider;
        ConnectorClientRetryPolicy = retryPolicy;
        HttpClient = customHttpClient;
        factory.Adapter = this;
        if (middleware is not null)
        {
            Use(middleware);
        }
    }

    protected ICredentialProvider CredentialProvider { get; }

    protected IChannelProvider? ChannelProvider { get; }

    protected RetryPolicy? ConnectorClientRetryPolicy { get; }

    protected HttpClient? HttpClient { get; }

    /// <summary>The credentials made so far; they hold the tokens.</summary>
    protected ConcurrentDictionary<string, AppCredentials> AppCredentialMap { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds middleware, behind what is there.</summary>
    public new BotFrameworkAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Authenticates a request and runs a turn for its activity.</summary>
    /// <returns>The HTTP answer for an invoke and for expected replies, null for everything else.</returns>
    public new virtual Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        return base.ProcessActivityAsync(authHeader, activity, callback, cancellationToken);
    }

    /// <summary>Runs a turn for an activity whose sender has been made sure of; another bot is answered as itself.</summary>
    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        return await ProcessActivityAsync(
            await ((CloudAuthentication)BotFrameworkAuthentication).ResultAsync(claimsIdentity, cancellationToken), activity, callback, cancellationToken);
    }

    /// <summary>Whether the adapter of a bot sends this activity in a way of its own, by <see cref="ProcessOutgoingActivityAsync"/>. Default no.</summary>
    protected virtual bool CanProcessOutgoingActivity(Activity activity) => false;

    /// <summary>Sends an activity in a way of its own; asked only for what <see cref="CanProcessOutgoingActivity"/> takes.</summary>
    protected virtual Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    private protected override async Task<HttpOperationResponse<ResourceResponse>> DeliverAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => CanProcessOutgoingActivity(activity)
            ? new HttpOperationResponse<ResourceResponse> { Body = await ProcessOutgoingActivityAsync(turnContext, activity, cancellationToken) }
            : await base.DeliverAsync(turnContext, activity, cancellationToken);

    Task<IConnectorClient> IConnectorClientBuilder.CreateConnectorClientAsync(
        string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken) =>
        BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity).CreateAsync(serviceUrl, audience, cancellationToken);

    /// <summary>Makes the credentials of an app id; each is made once.</summary>
    protected virtual async Task<AppCredentials> BuildCredentialsAsync(string appId, string? oAuthScope = null)
    {
        var password = await CredentialProvider.GetAppPasswordAsync(appId);
        return ChannelProvider?.IsGovernment() == true
            ? new MicrosoftGovernmentAppCredentials(appId, password, HttpClient, Logger, oAuthScope)
            : new MicrosoftAppCredentials(appId, password, HttpClient, Logger, oAuthScope);
    }

    private async Task<AppCredentials> CredentialsAsync(string appId, string? oAuthScope)
    {
        if (string.IsNullOrEmpty(appId))
        {
            return MicrosoftAppCredentials.Empty;
        }

        if (_appCredentials is not null && string.IsNullOrEmpty(oAuthScope))
        {
            return _appCredentials;
        }

        var key = $"{appId}{oAuthScope}";
        return AppCredentialMap.TryGetValue(key, out var known)
            ? known
            : AppCredentialMap.GetOrAdd(key, _appCredentials ?? await BuildCredentialsAsync(appId, oAuthScope));
    }

    private static CloudAuthentication CreateAuthentication(
        CredentialsOfAdapter factory,
        AuthenticationConfiguration authConfig,
        IChannelProvider? channelProvider,
        RetryPolicy? retryPolicy,
        HttpClient? customHttpClient)
    {
        ArgumentNullException.ThrowIfNull(authConfig);
        return CredentialProviderAuthentication.Create(
            factory,
            channelProvider,
            authConfig,
            httpClientFactory: customHttpClient is null ? null : new OneHttpClient(customHttpClient),
            httpClient: customHttpClient,
            retryPolicy: retryPolicy);
    }

    private sealed class OneHttpClient(HttpClient client) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => client;
    }

    /// <summary>The credentials a bot's own adapter may make in a way of its own.</summary>
    private sealed class CredentialsOfAdapter(ICredentialProvider provider) : ServiceClientCredentialsFactory
    {
        public ICredentialProvider Provider { get; } = provider ?? throw new ArgumentNullException(nameof(provider));

        public BotFrameworkAdapter Adapter { get; set; } = null!;

        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Provider.IsValidAppIdAsync(appId);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Provider.IsAuthenticationDisabledAsync();

        public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
            await Adapter.CredentialsAsync(appId, audience);
    }
}
