using Microsoft.Bot.Streaming.PayloadTransport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Takes one stream of a request or response apart.</summary>
public class ResponseMessageStreamDisassembler : PayloadDisassembler
{
    public ResponseMessageStreamDisassembler(IPayloadSender sender, ResponseMessageStream contentStream)
        : base(sender, (contentStream ?? throw new ArgumentNullException(nameof(contentStream))).Id) => ContentStream = contentStream;

    public ResponseMessageStream ContentStream { get; }

    /// <inheritdoc/>
    public override char Type => PayloadTypes.Stream;

    /// <inheritdoc/>
    public override async Task<StreamWrapper> GetStreamAsync() => ContentStream.Content is { } content
        ? new StreamWrapper { Stream = await content.ReadAsStreamAsync(), StreamLength = (int?)content.Headers.ContentLength }
        : new StreamWrapper { Stream = Stream.Null, StreamLength = 0 };
}
