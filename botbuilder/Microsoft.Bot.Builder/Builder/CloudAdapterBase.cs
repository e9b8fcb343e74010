using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder;

/// <summary>Speaks the Bot Framework protocol with channels; what carries the incoming requests is left open.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    // What a turn begins with, and what locale, state and dialogs add.
    private const int KnownValues = 11;

    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }

    protected ILogger Logger { get; private set; }

    /// <summary>Sends one after another, in order. Of the activities that do not travel, a delay waits, and the answer of an invoke is kept.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id = null;
            switch (activity.Type)
            {
                case ActivityTypesEx.Delay:
                    await DelayAsync(activity, cancellationToken);
                    break;

                case ActivityTypesEx.InvokeResponse:
                    turnContext.TurnState.Set(InvokeResponseKey, activity);
                    break;

                case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                    break;

                default:
                    using (var delivered = await DeliverAsync(turnContext, activity, cancellationToken))
                    {
                        responses[i] = delivered?.Body!;
                    }

                    break;
            }

            responses[i] ??= new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity.Conversation.Id, activity.Id!, activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId!, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var claimsIdentity = CreateClaimsIdentity(botAppId);
        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connectorClient = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken);
        var conversation = await connectorClient.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        using var userTokenClient = await BotFrameworkAuthentication.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);
        using var context = CreateTurnContext(
            CreateCreateActivity(conversation, channelId, serviceUrl, conversationParameters),
            claimsIdentity,
            audience,
            connectorClient,
            userTokenClient,
            callback,
            connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        await ProcessActivityAsync(
            new AuthenticateRequestResult
            {
                ClaimsIdentity = claimsIdentity,
                Audience = BotFrameworkAuthentication.GetOriginatingAudience(),
                CallerId = activity?.CallerId,
                ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity),
            },
            activity!,
            callback,
            cancellationToken);

    /// <summary>Runs a turn the bot itself began.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ValidateContinuationActivity(continuationActivity);

        audience = string.IsNullOrEmpty(audience) ? BotFrameworkAuthentication.GetOriginatingAudience() : audience;
        var connectorFactory = (continuationActivity.IsFromStreamingConnection() ? GetStreamingConnectorFactory(continuationActivity) : null)
            ?? BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connectorClient = await connectorFactory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken);
        using var userTokenClient = await BotFrameworkAuthentication.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);
        using var context = CreateTurnContext(
            continuationActivity, claimsIdentity, audience, connectorClient, userTokenClient, callback, connectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Authenticates a request and runs a turn for its activity.</summary>
    /// <returns>The HTTP answer for an invoke and for expected replies, null for everything else.</returns>
    protected Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunTurnAsync(authHeader, activity, callback, cancellationToken).AsTask();

    protected Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunTurnAsync(Task.FromResult(authenticateRequestResult), activity, callback, cancellationToken).AsTask();

    /// <summary>The identity of this bot, for what it begins itself.</summary>
    protected static ClaimsIdentity CreateClaimsIdentity(string? botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    /// <inheritdoc cref="ProcessActivityAsync(string, Activity, BotCallbackHandler, CancellationToken)"/>
    internal ValueTask<InvokeResponse?> RunTurnAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        RunTurnAsync(BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken), activity, callback, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<InvokeResponse?> RunTurnAsync(
        Task<AuthenticateRequestResult> authentication, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var authenticateRequestResult = await authentication;
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;

        // With expected replies nothing is sent to the channel, and there may be no address to send to.
        using var connectorClient = activity.ServiceUrl is null
            ? null
            : await authenticateRequestResult.ConnectorFactory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken);
        using var userTokenClient =
            await BotFrameworkAuthentication.CreateUserTokenClientAsync(authenticateRequestResult.ClaimsIdentity, cancellationToken);
        using var context = CreateTurnContext(
            activity,
            authenticateRequestResult.ClaimsIdentity,
            authenticateRequestResult.Audience,
            connectorClient,
            userTokenClient,
            callback,
            authenticateRequestResult.ConnectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ProcessTurnResults(context);
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The turn has no connector client: the activity names no service URL to answer to.");

    /// <summary>How a turn the bot itself began speaks to a conversation that came in over a streaming connection.</summary>
    /// <returns>What makes connectors over that connection; null, the default, if none is open.</returns>
    protected virtual ConnectorFactory? GetStreamingConnectorFactory(Activity activity) => null;

    /// <summary>Hands an activity that travels to the channel.</summary>
    private protected virtual Task<HttpOperationResponse<ResourceResponse>> DeliverAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var conversations = ConnectorOf(turnContext).Conversations;
        return string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? conversations.SendToConversationWithHttpMessagesAsync(activity.Conversation.Id, activity, null, cancellationToken)
            : conversations.ReplyToActivityWithHttpMessagesAsync(activity.Conversation.Id, activity.ReplyToId, activity, null, cancellationToken);
    }

    private static Task DelayAsync(Activity activity, CancellationToken cancellationToken) => Task.Delay(
        TimeSpan.FromMilliseconds(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture)), TimeProvider.System, cancellationToken);

    private protected static Activity CreateCreateActivity(
        ConversationResourceResponse conversation, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = conversation.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount(parameters.IsGroup, id: conversation.Id, tenantId: parameters.TenantId),
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot!,
        };

    private static void ValidateContinuationActivity(Activity continuationActivity)
    {
        ArgumentNullException.ThrowIfNull(continuationActivity);
        if (continuationActivity.Conversation is null)
        {
            throw new ArgumentException("The continuation Activity should contain a Conversation value.", nameof(continuationActivity));
        }

        if (continuationActivity.ServiceUrl is null)
        {
            throw new ArgumentException("The continuation Activity should contain a ServiceUrl value.", nameof(continuationActivity));
        }
    }

    private static InvokeResponse? ProcessTurnResults(TurnContext turnContext)
    {
        if (turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(turnContext.BufferedReplyActivities) };
        }

        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            return turnContext.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
                ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
        }

        return null;
    }

    private TurnContext CreateTurnContext(
        Activity activity,
        ClaimsIdentity claimsIdentity,
        string? oauthScope,
        IConnectorClient? connectorClient,
        UserTokenClient userTokenClient,
        BotCallbackHandler callback,
        ConnectorFactory connectorFactory)
    {
        var turnContext = new TurnContext(this, activity);
        turnContext.TurnState.EnsureCapacity(KnownValues);
        turnContext.TurnState.Set<ClaimsIdentity>(BotIdentityKey, claimsIdentity);
        turnContext.TurnState.Set(OAuthScopeKey, oauthScope);
        turnContext.TurnState.Set(connectorClient);
        turnContext.TurnState.Set(userTokenClient);
        turnContext.TurnState.Set(callback);
        turnContext.TurnState.Set(connectorFactory);
        return turnContext;
    }
}
