using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>What users have attached, over HTTP.</summary>
public class Attachments : IAttachments, IServiceOperations<ConnectorClient>
{
    public Attachments(ConnectorClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    public ConnectorClient Client { get; }

    public virtual Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(
        string attachmentId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.CallAsync<AttachmentInfo>(
            HttpMethod.Get, $"/v3/attachments/{RestService.Escape(attachmentId, nameof(attachmentId))}", null, customHeaders, cancellationToken);

    public virtual Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(
        string attachmentId, string viewId, Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.Service.DownloadAsync(
            $"/v3/attachments/{RestService.Escape(attachmentId, nameof(attachmentId))}/views/{RestService.Escape(viewId, nameof(viewId))}",
            customHeaders,
            cancellationToken);

    /// <summary>The attachment itself.</summary>
    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original") =>
        (await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId)).Body!;

    /// <summary>Where an attachment can be downloaded.</summary>
    public string GetAttachmentUri(string attachmentId, string viewId = "original") =>
        $"{Client.BaseUri.AbsoluteUri.TrimEnd('/')}/v3/attachments/{RestService.Escape(attachmentId, nameof(attachmentId))}/views/{RestService.Escape(viewId, nameof(viewId))}";
}
