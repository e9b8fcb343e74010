namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>A request or response that is there with all its content.</summary>
internal sealed record StreamedMessage(Guid Id, PayloadDescription Description, IReadOnlyList<StreamedContent> Contents)
{
    /// <summary>The content proper; what else there is are attachments.</summary>
    public byte[] Body => Contents is [var first, ..] ? first.Bytes : [];
}

/// <summary>The content of one stream.</summary>
internal sealed record StreamedContent(string? ContentType, byte[] Bytes);
