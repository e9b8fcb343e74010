namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>A request or response that is there with all its content.</summary>
internal sealed record StreamedMessage(Guid Id, PayloadDescription Description, IReadOnlyList<StreamedContent> Contents);

/// <summary>The content of one stream.</summary>
internal sealed record StreamedContent(string? ContentType, byte[] Bytes);
