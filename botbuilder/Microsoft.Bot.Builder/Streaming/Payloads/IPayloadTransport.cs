using System.Net.WebSockets;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Carries payloads both ways. The bytes are one sequence: where a read or a write ends says nothing.</summary>
internal interface IPayloadTransport : IDisposable
{
    /// <summary>Fills all of <paramref name="bytes"/>, or says that the other side has ended the connection.</summary>
    /// <exception cref="StreamingProtocolException">What came is no payload.</exception>
    Task<bool> FillAsync(Memory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Sends bytes. Asked for once at a time.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Ends the connection from this side.</summary>
    Task CloseAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancellationToken);
}
