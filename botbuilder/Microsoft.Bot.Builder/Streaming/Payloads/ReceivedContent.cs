namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>A stream that is there as a whole.</summary>
internal sealed class ReceivedContent(Guid id, StreamedContent content) : IContentStream
{
    public Guid Id { get; } = id;

    public string? ContentType { get; set; } = content.ContentType;

    public int? Length { get; set; } = content.Bytes.Length;

    public Stream Stream { get; } = new MemoryStream(content.Bytes, 0, content.Bytes.Length, writable: false, publiclyVisible: true);
}
