using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The operations of <see cref="ITeamsOperations"/>, with the body of the answer as the result.</summary>
public static class TeamsOperationsExtensions
{
    public static async Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<MeetingInfo> FetchMeetingInfoAsync(
        this ITeamsOperations operations, string meetingId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.FetchMeetingInfoWithHttpMessagesAsync(meetingId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<TeamsMeetingParticipant> FetchParticipantAsync(
        this ITeamsOperations operations, string meetingId, string participantId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.FetchParticipantWithHttpMessagesAsync(meetingId, participantId, tenantId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<MeetingNotificationResponse> SendMeetingNotificationAsync(
        this ITeamsOperations operations, string meetingId, MeetingNotificationBase notification, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendMeetingNotificationMessageAsync(meetingId, notification, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<string> SendMessageToListOfUsersAsync(
        this ITeamsOperations operations, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<string> SendMessageToAllUsersInTenantAsync(
        this ITeamsOperations operations, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendMessageToAllUsersInTenantAsync(activity, tenantId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<string> SendMessageToAllUsersInTeamAsync(
        this ITeamsOperations operations, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<string> SendMessageToListOfChannelsAsync(
        this ITeamsOperations operations, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<BatchOperationState> GetOperationStateAsync(
        this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetOperationStateAsync(operationId, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(
        this ITeamsOperations operations, string operationId, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var response = await operations.GetPagedFailedEntriesAsync(operationId, continuationToken, null, cancellationToken);
        return response?.Body!;
    }

    public static async Task CancelOperationAsync(this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var response = await operations.CancelOperationAsync(operationId, null, cancellationToken);
    }
}
