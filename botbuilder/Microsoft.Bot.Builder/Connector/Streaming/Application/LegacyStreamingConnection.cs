using System.Net.WebSockets;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A streaming connection that says when it has ended.</summary>
[Obsolete("Use `WebSocketStreamingConnection` instead.", false)]
public class LegacyStreamingConnection : StreamingConnection
{
    private readonly Func<CancellationToken, Task<IPayloadTransport>> _open;
    private readonly DisconnectedEventHandler? _onServerDisconnect;

    /// <summary>Over a WebSocket that is open already and stays its owner's.</summary>
    public LegacyStreamingConnection(WebSocket socket, ILogger? logger, DisconnectedEventHandler? onServerDisconnect = null)
        : base(logger)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _open = _ => Task.FromResult<IPayloadTransport>(new WebSocketPayloads(socket));
        _onServerDisconnect = onServerDisconnect;
    }

    /// <summary>Over two named pipes, see <see cref="NamedPipeStreamingConnection"/>.</summary>
    public LegacyStreamingConnection(string pipeName, ILogger? logger, DisconnectedEventHandler? onServerDisconnect = null)
        : base(logger)
    {
        if (string.IsNullOrWhiteSpace(pipeName))
        {
            throw new ArgumentNullException(nameof(pipeName));
        }

        _open = cancellationToken => PipePayloads.OpenAsync(pipeName, cancellationToken);
        _onServerDisconnect = onServerDisconnect;
    }

    public override async Task ListenAsync(RequestHandler requestHandler, CancellationToken cancellationToken = default)
    {
        await base.ListenAsync(requestHandler, cancellationToken);
        _onServerDisconnect?.Invoke(this, DisconnectedEventArgs.Empty);
    }

    private protected override Task<IPayloadTransport> OpenAsync(CancellationToken cancellationToken) => _open(cancellationToken);
}
