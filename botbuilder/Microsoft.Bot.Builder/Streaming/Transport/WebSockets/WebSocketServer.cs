using System.Net.WebSockets;
using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming.Transport.WebSockets;

/// <summary>Speaks the streaming protocol over a WebSocket that is open already and stays its owner's.</summary>
public class WebSocketServer : IStreamingTransportServer, IDisposable
{
    private readonly WebSocket _socket;
    private readonly BackgroundConnection _connection;

    /// <param name="socket">The open WebSocket.</param>
    /// <param name="requestHandler">Answers what the other side asks.</param>
    public WebSocketServer(WebSocket socket, RequestHandler requestHandler)
    {
        ArgumentNullException.ThrowIfNull(socket);
        ArgumentNullException.ThrowIfNull(requestHandler);
        _socket = socket;
        _connection = new BackgroundConnection(requestHandler, ended => Disconnected?.Invoke(this, ended));
    }

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected => _connection.IsConnected;

    /// <inheritdoc/>
    public Task StartAsync()
    {
        _connection.Begin(new WebSocketPayloads(_socket));
        return _connection.Running;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The server is not connected.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest request, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(request, cancellationToken);

    /// <summary>Begins to end the connection.</summary>
    public void Disconnect() => _connection.End();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _connection.Dispose();
        }
    }
}
