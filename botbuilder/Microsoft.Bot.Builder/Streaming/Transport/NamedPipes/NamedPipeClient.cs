using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming.Transport.NamedPipes;

/// <summary>Takes the other ends of the pipes a <see cref="NamedPipeServer"/> on the same machine opens.</summary>
public class NamedPipeClient : IStreamingTransportClient
{
    private readonly string _baseName;
    private readonly bool _autoReconnect;
    private readonly BackgroundConnection _connection;
    private readonly CancellationTokenSource _disconnecting = new();

    /// <param name="baseName">The name of the pipes, without their endings.</param>
    /// <param name="requestHandler">Answers what the server asks. Without one it gets 501.</param>
    /// <param name="autoReconnect">Whether the client waits for the server's pipes anew when the server has gone. Default yes.</param>
    public NamedPipeClient(string baseName, RequestHandler? requestHandler = null, bool autoReconnect = true)
    {
        _baseName = !string.IsNullOrWhiteSpace(baseName) ? baseName : throw new ArgumentNullException(nameof(baseName));
        _autoReconnect = autoReconnect;
        _connection = new BackgroundConnection(requestHandler, OnEnded);
    }

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <inheritdoc/>
    public bool IsConnected => _connection.IsConnected;

    /// <inheritdoc/>
    public async Task ConnectAsync() => _connection.Begin(await PipePayloads.ConnectAsync(_baseName, _disconnecting.Token));

    /// <summary>Opens the connection; pipes carry no headers.</summary>
    public Task ConnectAsync(IDictionary<string, string> requestHeaders) => ConnectAsync();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The client is not connected.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest message, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(message, cancellationToken);

    /// <summary>Begins to end the connection, for good.</summary>
    public void Disconnect()
    {
        _disconnecting.Cancel();
        _connection.End();
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
            Disconnect();
        }
    }

    private void OnEnded(DisconnectedEventArgs ended)
    {
        Disconnected?.Invoke(this, ended);
        if (_autoReconnect && !_disconnecting.IsCancellationRequested)
        {
            _ = ReconnectAsync();
        }
    }

    private async Task ReconnectAsync()
    {
        try
        {
            await ConnectAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // Told to end meanwhile, or the name has become another's.
        }
    }
}
