using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>The side of a streaming connection that opens it.</summary>
public abstract class StreamingTransportClient : IStreamingTransportClient
{
    private static readonly TimeSpan DefaultCloseTimeOut = TimeSpan.FromSeconds(15);

    private readonly BackgroundConnection _connection;
    private readonly TimeSpan _closeTimeOut;

    /// <param name="url">The address of the server.</param>
    /// <param name="requestHandler">Answers what the server asks.</param>
    /// <param name="closeTimeOut">How long <see cref="DisconnectAsync"/> waits for the server. Default 15 seconds.</param>
    /// <param name="keepAlive">How often the server is told that this side is still there, if the connection can do that. Default never.</param>
    /// <param name="logger">Where failures are told.</param>
    protected StreamingTransportClient(string url, RequestHandler requestHandler, TimeSpan? closeTimeOut = null, TimeSpan? keepAlive = null, ILogger? logger = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        ArgumentNullException.ThrowIfNull(requestHandler);
        Url = url;
        KeepAlive = keepAlive;
        Logger = logger ?? NullLogger.Instance;
        _closeTimeOut = closeTimeOut ?? DefaultCloseTimeOut;
        _connection = new BackgroundConnection(requestHandler, ended => Disconnected?.Invoke(this, ended), Logger);
    }

    /// <summary>The connection has ended.</summary>
    public event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected => _connection.IsConnected;

    protected ILogger Logger { get; }

    private protected string Url { get; }

    private protected TimeSpan? KeepAlive { get; }

    public Task ConnectAsync() => ConnectAsync(new Dictionary<string, string>(), CancellationToken.None);

    public Task ConnectAsync(IDictionary<string, string> requestHeaders) => ConnectAsync(requestHeaders, CancellationToken.None);

    /// <summary>Opens the connection, if it is not open already; what is then said goes on in the background.</summary>
    public async Task ConnectAsync(IDictionary<string, string> requestHeaders, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestHeaders);
        if (!IsConnected)
        {
            _connection.Begin(await OpenAsync(requestHeaders, cancellationToken));
        }
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The client is not connected.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest message, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(message, cancellationToken);

    /// <summary>Begins to end the connection.</summary>
    public void Disconnect() => _connection.End();

    /// <summary>Ends the connection, and waits until the server has heard it or the time is over.</summary>
    public Task DisconnectAsync() => _connection.EndAsync(_closeTimeOut);

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

    private protected abstract Task<IPayloadTransport> OpenAsync(IDictionary<string, string> requestHeaders, CancellationToken cancellationToken);
}
