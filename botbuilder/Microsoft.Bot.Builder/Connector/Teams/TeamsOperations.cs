using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The operations of Teams over HTTP.</summary>
public class TeamsOperations : ITeamsOperations, IServiceOperations<TeamsConnectorClient>
{
    public TeamsOperations(TeamsConnectorClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    public TeamsConnectorClient Client { get; }

    private RestService Service => Client.Service;

    public virtual Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<ConversationList>(HttpMethod.Get, $"/v3/teams/{Segment(teamId)}/conversations", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<TeamDetails>(HttpMethod.Get, $"/v3/teams/{Segment(teamId)}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(
        string meetingId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<MeetingInfo>(HttpMethod.Get, $"/v1/meetings/{Segment(meetingId)}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(
        string meetingId, string participantId, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<TeamsMeetingParticipant>(HttpMethod.Get, $"/v1/meetings/{Segment(meetingId)}/participants/{Segment(participantId)}?tenantId={Segment(tenantId)}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<MeetingNotificationResponse>> SendMeetingNotificationMessageAsync(
        string meetingId, MeetingNotificationBase notification, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<MeetingNotificationResponse>(HttpMethod.Post, $"/v1/meetings/{Segment(meetingId)}/notification", Body(notification), customHeaders, cancellationToken);

    public virtual async Task<HttpOperationResponse<string>> SendMessageToListOfUsersAsync(
        IActivity activity, List<TeamMember> teamsMembers, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        RequireActivity(activity);
        ArgumentNullException.ThrowIfNull(teamsMembers);
        return await StartBatchAsync("/v3/batch/conversation/users/", new TeamsBatch { Members = teamsMembers, Activity = (Activity)activity, TenantId = tenantId }, customHeaders, cancellationToken);
    }

    public virtual async Task<HttpOperationResponse<string>> SendMessageToAllUsersInTenantAsync(
        IActivity activity, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        RequireActivity(activity);
        return await StartBatchAsync("/v3/batch/conversation/tenant/", new TeamsBatch { Activity = (Activity)activity, TenantId = tenantId }, customHeaders, cancellationToken);
    }

    public virtual async Task<HttpOperationResponse<string>> SendMessageToAllUsersInTeamAsync(
        IActivity activity, string teamId, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        RequireActivity(activity);
        return await StartBatchAsync("/v3/batch/conversation/team/", new TeamsBatch { Activity = (Activity)activity, TeamId = teamId, TenantId = tenantId }, customHeaders, cancellationToken);
    }

    public virtual async Task<HttpOperationResponse<string>> SendMessageToListOfChannelsAsync(
        IActivity activity, List<TeamMember> channelsMembers, string tenantId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        RequireActivity(activity);
        ArgumentNullException.ThrowIfNull(channelsMembers);
        return await StartBatchAsync("/v3/batch/conversation/channels/", new TeamsBatch { Members = channelsMembers, Activity = (Activity)activity, TenantId = tenantId }, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse<BatchOperationState>> GetOperationStateAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<BatchOperationState>(HttpMethod.Get, $"/v3/batch/conversation/{Segment(operationId)}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<BatchFailedEntriesResponse>> GetPagedFailedEntriesAsync(
        string operationId, string? continuationToken = null, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync<BatchFailedEntriesResponse>(HttpMethod.Get, $"/v3/batch/conversation/failedentries/{Segment(operationId)}{(continuationToken is null ? null : $"?continuationToken={Uri.EscapeDataString(continuationToken)}")}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse> CancelOperationAsync(
        string operationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Service.CallAsync(HttpMethod.Delete, $"/v3/batch/conversation/{Segment(operationId)}", null, customHeaders, cancellationToken);

    private async Task<HttpOperationResponse<string>> StartBatchAsync(
        string path, TeamsBatch batch, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken)
    {
        using var response = await Service.CallAsync<TeamsBatchStarted>(HttpMethod.Post, path, SchemaJson.Serialize(batch), customHeaders, cancellationToken);
        return new HttpOperationResponse<string> { Body = response.Body?.OperationId! };
    }

    private static string Segment(string value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string name = "") =>
        RestService.Escape(value, name);

    private static void RequireActivity(IActivity activity)
    {
        if (activity is null)
        {
            throw new ValidationException(ValidationRules.CannotBeNull, nameof(activity));
        }
    }

    private static byte[] Body(MeetingNotificationBase notification) => notification is null
        ? throw new ValidationException(ValidationRules.CannotBeNull, nameof(notification))
        : System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(notification, SchemaJson.Options.GetTypeInfo(notification.GetType()));
}

/// <summary>What a batch sends to whom.</summary>
internal sealed class TeamsBatch
{
    [JsonPropertyName("members")]
    public IList<TeamMember>? Members { get; set; }

    [JsonPropertyName("activity")]
    public Activity? Activity { get; set; }

    [JsonPropertyName("teamId")]
    public string? TeamId { get; set; }

    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }
}

internal sealed class TeamsBatchStarted
{
    [JsonPropertyName("operationId")]
    public string? OperationId { get; set; }
}
