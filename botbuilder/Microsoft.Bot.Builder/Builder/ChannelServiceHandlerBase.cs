using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands where a channel stands: takes the calls of the connector API, authenticates them, and leaves what they do to one method each.</summary>
/// <remarks>What is not overridden is a <see cref="NotImplementedException"/>, which the endpoint answers with 501.</remarks>
public abstract class ChannelServiceHandlerBase
{
    public async Task<ResourceResponse> HandleSendToConversationAsync(
        string? authHeader, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await OnSendToConversationAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, activity, cancellationToken);

    public async Task<ResourceResponse> HandleReplyToActivityAsync(
        string? authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        await OnReplyToActivityAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, activityId, activity, cancellationToken);

    public async Task<ResourceResponse> HandleUpdateActivityAsync(
        string? authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        await OnUpdateActivityAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, activityId, activity, cancellationToken);

    public async Task HandleDeleteActivityAsync(
        string? authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        await OnDeleteActivityAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, activityId, cancellationToken);

    public async Task<IList<ChannelAccount>> HandleGetActivityMembersAsync(
        string? authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        await OnGetActivityMembersAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, activityId, cancellationToken);

    public async Task<ConversationResourceResponse> HandleCreateConversationAsync(
        string? authHeader, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        await OnCreateConversationAsync(await AuthenticateAsync(authHeader, cancellationToken), parameters, cancellationToken);

    public async Task<ConversationsResult> HandleGetConversationsAsync(
        string? authHeader, string conversationId, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        await OnGetConversationsAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, continuationToken, cancellationToken);

    public async Task<IList<ChannelAccount>> HandleGetConversationMembersAsync(
        string? authHeader, string conversationId, CancellationToken cancellationToken = default) =>
        await OnGetConversationMembersAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, cancellationToken);

    public async Task<ChannelAccount> HandleGetConversationMemberAsync(
        string? authHeader, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        await OnGetConversationMemberAsync(await AuthenticateAsync(authHeader, cancellationToken), userId, conversationId, cancellationToken);

    public async Task<PagedMembersResult> HandleGetConversationPagedMembersAsync(
        string? authHeader, string conversationId, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        await OnGetConversationPagedMembersAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, pageSize, continuationToken, cancellationToken);

    public async Task HandleDeleteConversationMemberAsync(
        string? authHeader, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        await OnDeleteConversationMemberAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, memberId, cancellationToken);

    public async Task<ResourceResponse> HandleSendConversationHistoryAsync(
        string? authHeader, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        await OnSendConversationHistoryAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, transcript, cancellationToken);

    public async Task<ResourceResponse> HandleUploadAttachmentAsync(
        string? authHeader, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
        await OnUploadAttachmentAsync(await AuthenticateAsync(authHeader, cancellationToken), conversationId, attachmentUpload, cancellationToken);

    /// <exception cref="UnauthorizedAccessException">The caller is not who it must be.</exception>
    protected internal abstract Task<ClaimsIdentity> AuthenticateAsync(string? authHeader, CancellationToken cancellationToken);

    protected virtual Task<ResourceResponse> OnSendToConversationAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ResourceResponse> OnReplyToActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ResourceResponse> OnUpdateActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task OnDeleteActivityAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<IList<ChannelAccount>> OnGetActivityMembersAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ConversationResourceResponse> OnCreateConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ConversationsResult> OnGetConversationsAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<IList<ChannelAccount>> OnGetConversationMembersAsync(
        ClaimsIdentity claimsIdentity, string conversationId, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ChannelAccount> OnGetConversationMemberAsync(
        ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<PagedMembersResult> OnGetConversationPagedMembersAsync(
        ClaimsIdentity claimsIdentity, string conversationId, int? pageSize = default, string? continuationToken = default, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task OnDeleteConversationMemberAsync(
        ClaimsIdentity claimsIdentity, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ResourceResponse> OnSendConversationHistoryAsync(
        ClaimsIdentity claimsIdentity, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    protected virtual Task<ResourceResponse> OnUploadAttachmentAsync(
        ClaimsIdentity claimsIdentity, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
