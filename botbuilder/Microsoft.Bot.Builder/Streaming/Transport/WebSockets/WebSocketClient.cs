using System.Net.WebSockets;
using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming.Transport.WebSockets;

/// <summary>Opens streaming connections over WebSockets of its own.</summary>
public class WebSocketClient : IStreamingTransportClient
{
    private readonly string _url;
    private readonly BackgroundConnection _connection;
    private ClientWebSocket? _socket;

    /// <param name="url">The address of the server.</param>
    /// <param name="requestHandler">Answers what the server asks. Without one it gets 501.</param>
    /// <param name="handlerContext">Handed to the handler with each request.</param>
    public WebSocketClient(string url, RequestHandler? requestHandler = null, object? handlerContext = null)
    {
        _url = !string.IsNullOrWhiteSpace(url) ? url : throw new ArgumentNullException(nameof(url));
        _connection = new BackgroundConnection(requestHandler, ended => Disconnected?.Invoke(this, ended), context: handlerContext);
    }

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <inheritdoc/>
    public bool IsConnected => _connection.IsConnected;

    /// <summary>When something was last sent, in UTC; the earliest time there is if nothing was.</summary>
    public DateTime LastMessageSendTime { get; private set; } = DateTime.MinValue;

    /// <inheritdoc/>
    public Task ConnectAsync() => ConnectAsync(new Dictionary<string, string>());

    /// <inheritdoc/>
    public Task ConnectAsync(IDictionary<string, string> requestHeaders) => ConnectAsyncEx(requestHeaders);

    /// <summary>Opens the connection, if it is not open already; what is then said goes on in the background.</summary>
    public async Task ConnectAsyncEx(IDictionary<string, string>? requestHeaders = null, CancellationToken cancellationToken = default)
    {
        if (IsConnected)
        {
            return;
        }

        _socket?.Dispose();
        _socket = new ClientWebSocket();
        await WebSocketPayloads.ConnectAsync(_socket, _url, requestHeaders ?? new Dictionary<string, string>(), cancellationToken);
        _connection.Begin(new WebSocketPayloads(_socket));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The client is not connected.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest message, CancellationToken cancellationToken = default)
    {
        var answer = _connection.SendAsync(message, cancellationToken);
        LastMessageSendTime = TimeProvider.System.GetUtcNow().UtcDateTime;
        return answer;
    }

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
            _socket?.Dispose();
        }
    }
}
