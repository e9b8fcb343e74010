using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The JSON of attachments.</summary>
internal sealed class AttachmentJsonConverter() : FieldsJsonConverter<Attachment>(
    new TextField<Attachment>("contentType", attachment => attachment.ContentType, (attachment, value) => attachment.ContentType = value),
    new TextField<Attachment>("contentUrl", attachment => attachment.ContentUrl, (attachment, value) => attachment.ContentUrl = value),
    new UntypedField<Attachment>("content", attachment => attachment.ContentAsRead, (attachment, value) => attachment.Content = value),
    new TextField<Attachment>("name", attachment => attachment.Name, (attachment, value) => attachment.Name = value),
    new TextField<Attachment>("thumbnailUrl", attachment => attachment.ThumbnailUrl, (attachment, value) => attachment.ThumbnailUrl = value))
{
    protected override Attachment Create() => new();

    protected override Dictionary<string, JsonElement>? GetUnknown(Attachment source) => source.UnknownProperties;

    protected override void SetUnknown(Attachment target, Dictionary<string, JsonElement> unknown) => target.UnknownProperties = unknown;
}
