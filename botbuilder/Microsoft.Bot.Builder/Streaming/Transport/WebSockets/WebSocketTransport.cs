using System.Net.WebSockets;

namespace Microsoft.Bot.Streaming.Transport.WebSockets;

/// <summary>Carries bytes over a WebSocket, in binary messages whose ends say nothing.</summary>
public class WebSocketTransport : ITransportSender, ITransportReceiver
{
    private readonly WebSocket _socket;

    public WebSocketTransport(WebSocket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _socket = socket;
    }

    /// <inheritdoc/>
    public bool IsConnected => _socket.State == WebSocketState.Open;

    /// <summary>Begins to close the WebSocket.</summary>
    public void Close()
    {
        if (IsConnected)
        {
            _ = CloseAsync();
        }
    }

    /// <inheritdoc/>
    public async Task<int> ReceiveAsync(byte[] buffer, int offset, int count)
    {
        try
        {
            var received = await _socket.ReceiveAsync(new ArraySegment<byte>(buffer, offset, count), CancellationToken.None);
            return received.MessageType == WebSocketMessageType.Close ? 0 : received.Count;
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public async Task<int> SendAsync(byte[] buffer, int offset, int count)
    {
        try
        {
            await _socket.SendAsync(new ArraySegment<byte>(buffer, offset, count), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
            return count;
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            return 0;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _socket.Dispose();
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The other side was faster.
        }
    }
}
