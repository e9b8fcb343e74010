using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming.Transport.NamedPipes;

/// <summary>Opens two named pipes and speaks the streaming protocol with whoever takes their other ends.</summary>
public class NamedPipeServer : IStreamingTransportServer, IDisposable
{
    private readonly string _baseName;
    private readonly bool _autoReconnect;
    private readonly BackgroundConnection _connection;
    private readonly CancellationTokenSource _disconnecting = new();

    /// <param name="baseName">The name of the pipes, without their endings.</param>
    /// <param name="requestHandler">Answers what the other side asks.</param>
    /// <param name="autoReconnect">Whether the pipes are opened anew when the other side has gone. Default yes.</param>
    public NamedPipeServer(string baseName, RequestHandler requestHandler, bool autoReconnect = true)
    {
        _baseName = !string.IsNullOrWhiteSpace(baseName) ? baseName : throw new ArgumentNullException(nameof(baseName));
        ArgumentNullException.ThrowIfNull(requestHandler);
        _autoReconnect = autoReconnect;
        _connection = new BackgroundConnection(requestHandler, ended => Disconnected?.Invoke(this, ended));
    }

    /// <inheritdoc/>
    public event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected => _connection.IsConnected;

    /// <summary>Waits at the pipes and has what the other side asks answered.</summary>
    /// <returns>Ends with the connection, or, if it is opened anew, with the server.</returns>
    public async Task StartAsync()
    {
        try
        {
            do
            {
                _connection.Begin(await PipePayloads.OpenAsync(_baseName, _disconnecting.Token));
                await _connection.Running;
            }
            while (_autoReconnect && !_disconnecting.IsCancellationRequested);
        }
        catch (OperationCanceledException) when (_disconnecting.IsCancellationRequested)
        {
            // Nobody came before the server was told to end.
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The server is not connected.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest request, CancellationToken cancellationToken = default) =>
        _connection.SendAsync(request, cancellationToken);

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
}
