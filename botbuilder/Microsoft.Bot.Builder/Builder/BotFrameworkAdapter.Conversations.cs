using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Asking about conversations, and beginning them.</content>
public partial class BotFrameworkAdapter
{
    /// <summary>Removes a member from the turn's conversation.</summary>
    public virtual Task DeleteConversationMemberAsync(ITurnContext turnContext, string memberId, CancellationToken cancellationToken)
    {
        var (conversations, conversationId) = ConversationOf(turnContext);
        return string.IsNullOrWhiteSpace(memberId)
            ? throw new ArgumentNullException(nameof(memberId))
            : conversations.DeleteConversationMemberAsync(conversationId, memberId, cancellationToken);
    }

    /// <summary>Who an activity of the turn's conversation was for; without an id, the turn's own.</summary>
    public virtual Task<IList<ChannelAccount>> GetActivityMembersAsync(
        ITurnContext turnContext, string? activityId, CancellationToken cancellationToken)
    {
        var (conversations, conversationId) = ConversationOf(turnContext);
        return conversations.GetActivityMembersAsync(conversationId, activityId ?? turnContext.Activity.Id!, cancellationToken);
    }

    public virtual Task<IList<ChannelAccount>> GetConversationMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (conversations, conversationId) = ConversationOf(turnContext);
        return conversations.GetConversationMembersAsync(conversationId, cancellationToken);
    }

    /// <summary>The conversations this bot takes part in, a page at a time.</summary>
    public virtual async Task<ConversationsResult> GetConversationsAsync(
        string serviceUrl, MicrosoftAppCredentials credentials, string? continuationToken, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(credentials);
        using var client = CreateConnectorClient(serviceUrl, credentials);
        return await client.Conversations.GetConversationsAsync(continuationToken, cancellationToken);
    }

    public virtual Task<ConversationsResult> GetConversationsAsync(
        ITurnContext turnContext, string? continuationToken, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        return ConnectorIn(turnContext).Conversations.GetConversationsAsync(continuationToken, cancellationToken);
    }

    public virtual Task CreateConversationAsync(
        string channelId,
        string serviceUrl,
        MicrosoftAppCredentials credentials,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, cancellationToken);

    /// <summary>Begins a conversation and runs a turn in it, for an event named as <see cref="ActivityEventNames.CreateConversation"/>.</summary>
    public virtual async Task CreateConversationAsync(
        string channelId,
        string serviceUrl,
        AppCredentials credentials,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        using var client = CreateConnectorClient(serviceUrl, credentials);
        var conversation = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = CreateCreateActivity(conversation, channelId, serviceUrl, conversationParameters);
        using var context = new TurnContext(this, activity);
        var appId = credentials?.MicrosoftAppId ?? string.Empty;
        context.TurnState.Set<ClaimsIdentity>(BotIdentityKey, CreateClaimsIdentity(appId));
        context.TurnState.Set(OAuthScopeKey, BotFrameworkAuthentication.GetOriginatingAudience());
        context.TurnState.Set<IConnectorClient>(client);
        context.TurnState.Set(callback);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    [Obsolete("The reference adds nothing to the parameters: leave it out.")]
    public virtual Task CreateConversationAsync(
        string channelId,
        string serviceUrl,
        MicrosoftAppCredentials credentials,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        ConversationReference reference,
        CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, reference, cancellationToken);

    [Obsolete("The reference adds nothing to the parameters: leave it out.")]
    public virtual Task CreateConversationAsync(
        string channelId,
        string serviceUrl,
        AppCredentials credentials,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        ConversationReference reference,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        if (reference?.Conversation?.TenantId is { Length: > 0 } tenantId)
        {
            // Teams looks for the tenant in the channel data.
            conversationParameters.ChannelData = new { tenant = new { id = tenantId } };
            conversationParameters.TenantId = tenantId;
        }

        return CreateConversationAsync(channelId, serviceUrl, credentials, conversationParameters, callback, cancellationToken);
    }

    private ConnectorClient CreateConnectorClient(string serviceUrl, AppCredentials? credentials)
    {
        var client = new ConnectorClient(new Uri(serviceUrl), (Rest.ServiceClientCredentials?)credentials ?? MicrosoftAppCredentials.Empty, HttpClient);
        client.SetRetryPolicy(ConnectorClientRetryPolicy);
        return client;
    }

    private static (IConversations Conversations, string Id) ConversationOf(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.Conversation is not { } conversation
            ? throw new ArgumentNullException(nameof(turnContext), "The activity belongs to no conversation.")
            : string.IsNullOrWhiteSpace(conversation.Id)
                ? throw new ArgumentNullException(nameof(turnContext), "The conversation has no id.")
                : (ConnectorIn(turnContext).Conversations, conversation.Id);
    }

    private static IConnectorClient ConnectorIn(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector client.");
}
