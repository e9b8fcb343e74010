using System.Net.WebSockets;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Payloads over a WebSocket, which stays its owner's to dispose.</summary>
internal sealed class WebSocketPayloads(WebSocket socket) : IPayloadTransport
{
    /// <summary>Connects to an address, which may be an HTTP one.</summary>
    public static Task ConnectAsync(ClientWebSocket socket, string url, IDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in headers)
        {
            socket.Options.SetRequestHeader(name, value);
        }

        var address = new Uri(url);
        return socket.ConnectAsync(
            address.Scheme is "http" or "https" ? new UriBuilder(address) { Scheme = address.Scheme is "http" ? "ws" : "wss" }.Uri : address, cancellationToken);
    }

    public async Task<bool> FillAsync(Memory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            var received = await socket.ReceiveAsync(bytes, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return false;
            }

            if (received.MessageType == WebSocketMessageType.Text)
            {
                throw new StreamingProtocolException("Payloads are binary.");
            }

            bytes = bytes[received.Count..];
        }

        return true;
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);

    public Task CloseAsync(WebSocketCloseStatus status, string? reason, CancellationToken cancellationToken) =>
        socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? socket.CloseOutputAsync(status, reason, cancellationToken)
            : Task.CompletedTask;

    public void Dispose()
    {
    }
}
