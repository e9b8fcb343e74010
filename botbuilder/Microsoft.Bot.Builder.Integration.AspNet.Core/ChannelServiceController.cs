using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The connector API, for skills to call. Derive from it and give it a route, such as <c>api/skills</c>.</summary>
[ChannelServiceExceptionFilter]
[ConnectorBodies]
public class ChannelServiceController : ControllerBase
{
    private readonly ChannelServiceHandlerBase _handler;

    public ChannelServiceController(ChannelServiceHandlerBase handler) => _handler = handler ?? throw new ArgumentNullException(nameof(handler));

    [HttpPost("v3/conversations/{conversationId}/activities")]
    public virtual async Task<IActionResult> SendToConversationAsync(string conversationId, Activity activity) =>
        Ok(await _handler.HandleSendToConversationAsync(AuthHeader, conversationId, activity, Aborted));

    [HttpPost("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual async Task<IActionResult> ReplyToActivityAsync(string conversationId, string activityId, Activity activity) =>
        Ok(await _handler.HandleReplyToActivityAsync(AuthHeader, conversationId, activityId, activity, Aborted));

    [HttpPut("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual async Task<IActionResult> UpdateActivityAsync(string conversationId, string activityId, Activity activity) =>
        Ok(await _handler.HandleUpdateActivityAsync(AuthHeader, conversationId, activityId, activity, Aborted));

    [HttpDelete("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual Task DeleteActivityAsync(string conversationId, string activityId) =>
        _handler.HandleDeleteActivityAsync(AuthHeader, conversationId, activityId, Aborted);

    [HttpGet("v3/conversations/{conversationId}/activities/{activityId}/members")]
    public virtual async Task<IActionResult> GetActivityMembersAsync(string conversationId, string activityId) =>
        Ok(await _handler.HandleGetActivityMembersAsync(AuthHeader, conversationId, activityId, Aborted));

    [HttpPost("v3/conversations")]
    public virtual async Task<IActionResult> CreateConversationAsync(ConversationParameters parameters) =>
        Ok(await _handler.HandleCreateConversationAsync(AuthHeader, parameters, Aborted));

    [HttpGet("v3/conversations")]
    public virtual async Task<IActionResult> GetConversationsAsync(string? conversationId = null, string? continuationToken = null) =>
        Ok(await _handler.HandleGetConversationsAsync(AuthHeader, conversationId!, continuationToken, Aborted));

    [HttpGet("v3/conversations/{conversationId}/members")]
    public virtual async Task<IActionResult> GetConversationMembersAsync(string conversationId) =>
        Ok(await _handler.HandleGetConversationMembersAsync(AuthHeader, conversationId, Aborted));

    [HttpGet("v3/conversations/{conversationId}/members/{userId}")]
    public virtual async Task<IActionResult> GetConversationMemberAsync(string userId, string conversationId) =>
        Ok(await _handler.HandleGetConversationMemberAsync(AuthHeader, userId, conversationId, Aborted));

    [HttpGet("v3/conversations/{conversationId}/pagedmembers")]
    public virtual async Task<IActionResult> GetConversationPagedMembersAsync(string conversationId, int pageSize = -1, string? continuationToken = null) =>
        Ok(await _handler.HandleGetConversationPagedMembersAsync(
            AuthHeader, conversationId, pageSize < 0 ? null : pageSize, continuationToken, Aborted));

    [HttpDelete("v3/conversations/{conversationId}/members/{memberId}")]
    public virtual Task DeleteConversationMemberAsync(string conversationId, string memberId) =>
        _handler.HandleDeleteConversationMemberAsync(AuthHeader, conversationId, memberId, Aborted);

    [HttpPost("v3/conversations/{conversationId}/activities/history")]
    public virtual async Task<IActionResult> SendConversationHistoryAsync(string conversationId, Transcript history) =>
        Ok(await _handler.HandleSendConversationHistoryAsync(AuthHeader, conversationId, history, Aborted));

    [HttpPost("v3/conversations/{conversationId}/attachments")]
    public virtual async Task<IActionResult> UploadAttachmentAsync(string conversationId, AttachmentData attachmentUpload) =>
        Ok(await _handler.HandleUploadAttachmentAsync(AuthHeader, conversationId, attachmentUpload, Aborted));

    private string? AuthHeader => Request.Headers.Authorization;

    private CancellationToken Aborted => HttpContext.RequestAborted;

    private static new ConnectorResult Ok(object? body) => new(StatusCodes.Status200OK, body);
}
