using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>What a channel does with conversations, over HTTP.</summary>
public class Conversations : IConversations, IServiceOperations<ConnectorClient>
{
    public Conversations(ConnectorClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    public ConnectorClient Client { get; }

    public virtual Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string? continuationToken = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ConversationsResult>(HttpMethod.Get, "/v3/conversations" + (continuationToken is null ? null : $"?continuationToken={Uri.EscapeDataString(continuationToken)}"), null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ConversationResourceResponse>(HttpMethod.Post, "/v3/conversations", Body(parameters, nameof(parameters)), customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ResourceResponse>(HttpMethod.Post, $"/v3/conversations/{RestService.Escape(conversationId, nameof(conversationId))}/activities", Body(activity, nameof(activity)), customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(
        string conversationId, Transcript transcript, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ResourceResponse>(HttpMethod.Post, $"{Conversation(conversationId)}/activities/history", Body(transcript, nameof(transcript)), customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ResourceResponse>(HttpMethod.Put, ActivityOf(conversationId, activityId), Body(activity, nameof(activity)), customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ResourceResponse>(HttpMethod.Post, ActivityOf(conversationId, activityId), Body(activity, nameof(activity)), customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync(HttpMethod.Delete, ActivityOf(conversationId, activityId), null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{Conversation(conversationId)}/members", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId, string conversationId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ChannelAccount>(HttpMethod.Get, $"{Conversation(conversationId)}/members/{RestService.Escape(userId, nameof(userId))}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId, int? pageSize = default, string? continuationToken = default, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        var query = new StringBuilder();
        if (pageSize is not null)
        {
            query.Append(CultureInfo.InvariantCulture, $"?pageSize={pageSize}");
        }

        if (continuationToken is not null)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append("continuationToken=").Append(Uri.EscapeDataString(continuationToken));
        }

        return Client.Service.CallAsync<PagedMembersResult>(
            HttpMethod.Get, $"{Conversation(conversationId)}/pagedmembers{query}", null, customHeaders, cancellationToken);
    }

    public virtual Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId, string memberId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync(HttpMethod.Delete, $"{Conversation(conversationId)}/members/{RestService.Escape(memberId, nameof(memberId))}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId, string activityId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<IList<ChannelAccount>>(HttpMethod.Get, $"{ActivityOf(conversationId, activityId)}/members", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(
        string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<ResourceResponse>(HttpMethod.Post, $"{Conversation(conversationId)}/attachments", Body(attachmentUpload, nameof(attachmentUpload)), customHeaders, cancellationToken);

    private static string Conversation(string conversationId) =>
        $"/v3/conversations/{RestService.Escape(conversationId, nameof(conversationId))}";

    private static string ActivityOf(string conversationId, string activityId) =>
        $"/v3/conversations/{RestService.Escape(conversationId, nameof(conversationId))}/activities/{RestService.Escape(activityId, nameof(activityId))}";

    private static byte[] Body<T>(T? value, string name) =>
        value is null ? throw new ValidationException(ValidationRules.CannotBeNull, name) : SchemaJson.Serialize(value);
}
