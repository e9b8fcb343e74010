namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>One stream of a request or response that came.</summary>
public interface IContentStream
{
    Guid Id { get; }

    /// <summary>The media type.</summary>
    string? ContentType { get; set; }

    /// <summary>Bytes; null when they were not known beforehand.</summary>
    int? Length { get; set; }

    Stream Stream { get; }
}
