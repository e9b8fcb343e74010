using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

internal sealed class Attachments(RestService service) : IAttachments
{
    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        service.CallAsync<AttachmentInfo>(
            HttpMethod.Get, $"/v3/attachments/{RestService.Escape(attachmentId, nameof(attachmentId))}", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        service.DownloadAsync(
            $"/v3/attachments/{RestService.Escape(attachmentId, nameof(attachmentId))}/views/{RestService.Escape(viewId, nameof(viewId))}",
            customHeaders,
            cancellationToken);
}
