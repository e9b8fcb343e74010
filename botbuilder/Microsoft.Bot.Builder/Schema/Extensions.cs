namespace Microsoft.Bot.Schema;

/// <summary>Puts cards into attachments.</summary>
public static class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => new(HeroCard.ContentType, content: card);

    public static Attachment ToAttachment(this ThumbnailCard card) => new(ThumbnailCard.ContentType, content: card);

    public static Attachment ToAttachment(this SigninCard card) => new(SigninCard.ContentType, content: card);

    public static Attachment ToAttachment(this ReceiptCard card) => new(ReceiptCard.ContentType, content: card);

    public static Attachment ToAttachment(this AudioCard card) => new(AudioCard.ContentType, content: card);

    public static Attachment ToAttachment(this VideoCard card) => new(VideoCard.ContentType, content: card);

    public static Attachment ToAttachment(this AnimationCard card) => new(AnimationCard.ContentType, content: card);

    public static Attachment ToAttachment(this OAuthCard card) => new(OAuthCard.ContentType, content: card);
}
