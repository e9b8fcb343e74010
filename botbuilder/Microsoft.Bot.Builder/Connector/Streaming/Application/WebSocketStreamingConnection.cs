using System.Net.WebSockets;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A streaming connection over a WebSocket that is open already and stays its owner's.</summary>
public class WebSocketStreamingConnection : StreamingConnection
{
    private readonly WebSocket _socket;

    public WebSocketStreamingConnection(WebSocket socket, ILogger? logger)
        : base(logger)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _socket = socket;
    }

    private protected override Task<IPayloadTransport> OpenAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IPayloadTransport>(new WebSocketPayloads(_socket));
}
