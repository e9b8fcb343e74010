using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about the team, the meeting and the people of a turn, and sends to many of them.</summary>
public static class TeamsInfo
{
    private const string TeamOnly = "This method is only valid within the scope of a MS Teams Team.";

    /// <summary>A person in a meeting; without ids, the meeting and the sender of the turn.</summary>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(
        ITurnContext turnContext,
        string? meetingId = null,
        string? participantId = null,
        string? tenantId = null,
        CancellationToken cancellationToken = default)
    {
        meetingId ??= turnContext.Activity.TeamsGetMeetingInfo()?.Id
            ?? throw new InvalidOperationException("This method is only valid within the scope of a MS Teams Meeting.");
        participantId ??= turnContext.Activity.From?.AadObjectId
            ?? throw new InvalidOperationException($"{nameof(participantId)} is required.");
        tenantId ??= turnContext.Activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id
            ?? throw new InvalidOperationException($"{nameof(tenantId)} is required.");
        return WithTeamsAsync(turnContext, teams => teams.FetchParticipantAsync(meetingId, participantId, tenantId, cancellationToken));
    }

    public static Task<MeetingInfo> GetMeetingInfoAsync(ITurnContext turnContext, string? meetingId = null, CancellationToken cancellationToken = default)
    {
        meetingId ??= turnContext.Activity.TeamsGetMeetingInfo()?.Id
            ?? throw new InvalidOperationException("The meetingId can only be null if turnContext is within the scope of a MS Teams Meeting.");
        return WithTeamsAsync(turnContext, teams => teams.FetchMeetingInfoAsync(meetingId, cancellationToken));
    }

    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var team = TeamIdOf(turnContext, teamId);
        return WithTeamsAsync(turnContext, teams => teams.FetchTeamDetailsAsync(team, cancellationToken));
    }

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var team = TeamIdOf(turnContext, teamId);
        var channels = await WithTeamsAsync(turnContext, teams => teams.FetchChannelListAsync(team, cancellationToken));
        return channels.Conversations!;
    }

    [Obsolete("It does not work for large teams. Use GetPagedTeamMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, TeamIdOf(turnContext, teamId), cancellationToken);

    [Obsolete("It does not work for large chats. Use GetPagedMembersAsync.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ConversationIdOf(turnContext), cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = null,
        string? continuationToken = default,
        int? pageSize = default,
        CancellationToken cancellationToken = default) =>
        PagedMembersAsync(turnContext, TeamIdOf(turnContext, teamId), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        PagedMembersAsync(
            turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ConversationIdOf(turnContext), continuationToken, pageSize, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext, string userId, string? teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, TeamIdOf(turnContext, teamId), userId, cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? ConversationIdOf(turnContext), userId, cancellationToken);

    /// <summary>Begins a thread in a channel.</summary>
    /// <returns>How to go on in it, and the id of its first message.</returns>
    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, string? botAppId, CancellationToken cancellationToken = default) =>
        SendToTeamsChannelAsync(
            turnContext,
            activity,
            teamsChannelId,
            (conversation, callback) => turnContext.Adapter.CreateConversationAsync(
                botAppId!,
                Channels.Msteams,
                turnContext.Activity.ServiceUrl,
                turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey)!,
                conversation,
                callback,
                cancellationToken));

    /// <summary>As the overload with an app id, for a bot on a <see cref="BotFrameworkAdapter"/>.</summary>
    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(
        ITurnContext turnContext, IActivity activity, string teamsChannelId, MicrosoftAppCredentials credentials, CancellationToken cancellationToken = default) =>
        SendToTeamsChannelAsync(
            turnContext,
            activity,
            teamsChannelId,
            (conversation, callback) => turnContext.Adapter is BotFrameworkAdapter adapter
                ? adapter.CreateConversationAsync(
                    Channels.Msteams, turnContext.Activity.ServiceUrl, credentials, conversation, callback, cancellationToken)
                : throw new InvalidOperationException("Credentials of a bot's own need a BotFrameworkAdapter."));

    private static async Task<Tuple<ConversationReference, string>> SendToTeamsChannelAsync(
        ITurnContext turnContext,
        IActivity activity,
        string teamsChannelId,
        Func<ConversationParameters, BotCallbackHandler, Task> createConversation)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        if (turnContext.Activity is null)
        {
            throw new InvalidOperationException(nameof(turnContext.Activity));
        }

        if (string.IsNullOrEmpty(teamsChannelId))
        {
            throw new ArgumentNullException(nameof(teamsChannelId));
        }

        ConversationReference? reference = null;
        string? activityId = null;
        await createConversation(
            new ConversationParameters
            {
                IsGroup = true,
                ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
                Activity = (Activity)activity,
                Bot = turnContext.Activity.Recipient,
            },
            (created, _) =>
            {
                reference = created.Activity.GetConversationReference();
                activityId = created.Activity.Id;
                return Task.CompletedTask;
            });
        return Tuple.Create(reference!, activityId!);
    }

    /// <summary>Shows something to people in a meeting; without an id, in the meeting of the turn.</summary>
    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        ITurnContext turnContext, MeetingNotificationBase notification, string? meetingId = null, CancellationToken cancellationToken = default)
    {
        meetingId ??= turnContext.Activity.TeamsGetMeetingInfo()?.Id
            ?? throw new InvalidOperationException("This method is only valid within the scope of a MS Teams Meeting.");
        ArgumentNullException.ThrowIfNull(notification);
        return WithTeamsAsync(turnContext, teams => teams.SendMeetingNotificationAsync(meetingId, notification, cancellationToken));
    }

    /// <returns>The id of the batch.</returns>
    public static Task<string> SendMessageToListOfUsersAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        Require(activity, nameof(activity));
        Require(teamsMembers, nameof(teamsMembers));
        Require(tenantId, nameof(tenantId));
        return WithTeamsAsync(turnContext, teams => teams.SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, cancellationToken));
    }

    /// <returns>The id of the batch.</returns>
    public static Task<string> SendMessageToAllUsersInTenantAsync(
        ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        Require(activity, nameof(activity));
        Require(tenantId, nameof(tenantId));
        return WithTeamsAsync(turnContext, teams => teams.SendMessageToAllUsersInTenantAsync(activity, tenantId, cancellationToken));
    }

    /// <returns>The id of the batch.</returns>
    public static Task<string> SendMessageToAllUsersInTeamAsync(
        ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        Require(activity, nameof(activity));
        Require(teamId, nameof(teamId));
        Require(tenantId, nameof(tenantId));
        return WithTeamsAsync(turnContext, teams => teams.SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, cancellationToken));
    }

    /// <returns>The id of the batch.</returns>
    public static Task<string> SendMessageToListOfChannelsAsync(
        ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        Require(activity, nameof(activity));
        Require(channelsMembers, nameof(channelsMembers));
        Require(tenantId, nameof(tenantId));
        return WithTeamsAsync(turnContext, teams => teams.SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, cancellationToken));
    }

    public static Task<BatchOperationState> GetOperationStateAsync(
        ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Require(operationId, nameof(operationId));
        return WithTeamsAsync(turnContext, teams => teams.GetOperationStateAsync(operationId, cancellationToken));
    }

    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        ITurnContext turnContext, string operationId, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        Require(operationId, nameof(operationId));
        return WithTeamsAsync(turnContext, teams => teams.GetPagedFailedEntriesAsync(operationId, continuationToken, cancellationToken));
    }

    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        Require(operationId, nameof(operationId));
        return WithTeamsAsync(turnContext, async teams =>
        {
            await teams.CancelOperationAsync(operationId, cancellationToken);
            return true;
        });
    }

    private static void Require(object? value, string name)
    {
        if (value is null or "")
        {
            throw new InvalidOperationException($"{name} is required.");
        }
    }

    private static string TeamIdOf(ITurnContext turnContext, string? teamId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException(TeamOnly);
    }

    private static string ConversationIdOf(ITurnContext turnContext) =>
        turnContext.Activity?.Conversation?.Id ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(
        ITurnContext turnContext, string conversationId, CancellationToken cancellationToken)
    {
        var members = await ConnectorOf(turnContext).Conversations.GetConversationMembersAsync(conversationId, cancellationToken);
        return members.Select(TeamsAccount.Of).ToList();
    }

    private static async Task<TeamsPagedMembersResult> PagedMembersAsync(
        ITurnContext turnContext, string conversationId, string? continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        var page = await ConnectorOf(turnContext).Conversations.GetConversationPagedMembersAsync(
            conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext, string conversationId, string userId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(userId))
        {
            throw new InvalidOperationException("The GetMember operation needs a valid user Id.");
        }

        return TeamsAccount.Of(await ConnectorOf(turnContext).Conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken));
    }

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");

    private static async Task<T> WithTeamsAsync<T>(ITurnContext turnContext, Func<ITeamsOperations, Task<T>> call)
    {
        var connector = ConnectorOf(turnContext);
        if (connector is ITeamsConnectorClient teams)
        {
            return await call(teams.Teams);
        }

        using var client = new TeamsConnectorClient(connector.BaseUri, connector.Credentials, (connector as ConnectorClient)?.HttpClient);
        return await call(client.Teams);
    }
}
