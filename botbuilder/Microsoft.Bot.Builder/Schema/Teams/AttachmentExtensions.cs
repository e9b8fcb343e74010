namespace Microsoft.Bot.Schema.Teams;

/// <summary>Puts the cards of Teams into attachments.</summary>
public static class AttachmentExtensions
{
    public static Attachment ToAttachment(this O365ConnectorCard card) => new(O365ConnectorCard.ContentType, content: card);

    public static Attachment ToAttachment(this FileInfoCard card) => new(FileInfoCard.ContentType, content: card);

    public static Attachment ToAttachment(this FileConsentCard card) => new(FileConsentCard.ContentType, content: card);

    /// <summary>An attachment as a result of a message extension; its preview is itself unless another is given.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(this Attachment attachment, Attachment? previewAttachment = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return new MessagingExtensionAttachment
        {
            Content = attachment.Content,
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment ?? new Attachment(
                attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name, attachment.ThumbnailUrl),
        };
    }
}
