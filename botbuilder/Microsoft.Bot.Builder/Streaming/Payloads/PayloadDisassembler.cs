using System.Text.Json;
using Microsoft.Bot.Streaming.PayloadTransport;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Takes something apart into payloads and hands them to a sender.</summary>
public abstract class PayloadDisassembler
{
    private readonly IPayloadSender _sender;
    private readonly Guid _id;

    protected PayloadDisassembler(IPayloadSender sender, Guid id)
    {
        ArgumentNullException.ThrowIfNull(sender);
        _sender = sender;
        _id = id;
    }

    /// <summary>One of <see cref="PayloadTypes"/>.</summary>
    public abstract char Type { get; }

    /// <summary>What is taken apart.</summary>
    public abstract Task<StreamWrapper> GetStreamAsync();

    /// <summary>Hands all payloads to the sender, which sends them in this order.</summary>
    public async Task DisassembleAsync(CancellationToken cancellationToken = default)
    {
        var wrapped = await GetStreamAsync();
        if (wrapped is not { Stream: { } stream, StreamLength: { } length })
        {
            // The sender cuts what has no known length.
            _sender.SendPayload(new Header { Type = Type, Id = _id }, wrapped?.Stream, isLengthKnown: false, _ => Task.CompletedTask);
            return;
        }

        do
        {
            var piece = new byte[Math.Min(length, TransportConstants.MaxPayloadLength)];
            await stream.ReadExactlyAsync(piece, cancellationToken);
            length -= piece.Length;
            _sender.SendPayload(
                new Header { Type = Type, Id = _id, PayloadLength = piece.Length, End = length == 0 },
                new MemoryStream(piece),
                isLengthKnown: true,
                _ => Task.CompletedTask);
        }
        while (length > 0);
    }

    private protected static StreamWrapper Describe(PayloadDescription description, List<ResponseMessageStream>? streams)
    {
        description.Streams = streams is not { Count: > 0 } ? null :
        [
            .. streams.Select(stream => new StreamDescription
            {
                Id = stream.Id,
                ContentType = stream.Content?.Headers.ContentType?.ToString(),
                Length = (int?)stream.Content?.Headers.ContentLength,
            }),
        ];
        var json = JsonSerializer.SerializeToUtf8Bytes(description, PayloadJson.Default.PayloadDescription);
        return new StreamWrapper { Stream = new MemoryStream(json), StreamLength = json.Length };
    }
}
