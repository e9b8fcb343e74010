using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What Teams can do beyond every channel. What is not <see cref="TeamsOperations"/> need know no more than teams and their channels.</summary>
public interface ITeamsOperations
{
    /// <summary>The channels of a team.</summary>
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(
        string meetingId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(
        string meetingId, string participantId, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Shows something to people in a meeting.</summary>
    Task<HttpOperationResponse<MeetingNotificationResponse>> SendMeetingNotificationMessageAsync(
        string meetingId, MeetingNotificationBase notification, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Sends to many people.</summary>
    Task<HttpOperationResponse<string>> SendMessageToListOfUsersAsync(
        IActivity activity, List<TeamMember> teamsMembers, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Sends to everybody in a tenant who has the app.</summary>
    Task<HttpOperationResponse<string>> SendMessageToAllUsersInTenantAsync(
        IActivity activity, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Sends to everybody in a team.</summary>
    Task<HttpOperationResponse<string>> SendMessageToAllUsersInTeamAsync(
        IActivity activity, string teamId, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Sends to many channels.</summary>
    Task<HttpOperationResponse<string>> SendMessageToListOfChannelsAsync(
        IActivity activity, List<TeamMember> channelsMembers, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>How far a batch is.</summary>
    Task<HttpOperationResponse<BatchOperationState>> GetOperationStateAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    /// <summary>Whom a batch did not reach.</summary>
    Task<HttpOperationResponse<BatchFailedEntriesResponse>> GetPagedFailedEntriesAsync(
        string operationId, string? continuationToken = null, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    Task<HttpOperationResponse> CancelOperationAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) => throw NotKnown();

    private static NotSupportedException NotKnown() => new("These operations are not all that Teams has.");
}
