using System.Net.WebSockets;
using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>Opens streaming connections over WebSockets.</summary>
public class WebSocketClient : StreamingTransportClient
{
    private readonly WebSocket _socket;

    /// <param name="socket">A <see cref="ClientWebSocket"/> that is not connected yet, or a socket that is open. It stays its owner's.</param>
    /// <param name="url"><inheritdoc/></param>
    /// <param name="requestHandler"><inheritdoc/></param>
    /// <param name="closeTimeOut"><inheritdoc/></param>
    /// <param name="keepAlive">How often the server is told that this side is still there. Default never.</param>
    /// <param name="logger"><inheritdoc/></param>
    public WebSocketClient(
        WebSocket socket, string url, RequestHandler requestHandler, TimeSpan? closeTimeOut = null, TimeSpan? keepAlive = null, ILogger? logger = null)
        : base(url, requestHandler, closeTimeOut, keepAlive, logger)
    {
        ArgumentNullException.ThrowIfNull(socket);
        _socket = socket;
    }

    private protected override async Task<IPayloadTransport> OpenAsync(IDictionary<string, string> requestHeaders, CancellationToken cancellationToken)
    {
        if (_socket is ClientWebSocket { State: WebSocketState.None } client)
        {
            client.Options.KeepAliveInterval = KeepAlive ?? TimeSpan.Zero;
            await WebSocketPayloads.ConnectAsync(client, Url, requestHeaders, cancellationToken);
        }

        return new WebSocketPayloads(_socket);
    }
}
