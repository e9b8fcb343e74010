using Microsoft.Bot.Streaming;
using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Streaming.Application;

/// <summary>A connection over which both sides ask and answer.</summary>
public abstract class StreamingConnection : IDisposable
{
    private StreamingPeer? _peer;

    protected StreamingConnection(ILogger? logger) => Logger = logger ?? NullLogger.Instance;

    /// <summary>Whether the connection is open.</summary>
    public bool IsConnected => _peer?.IsConnected == true;

    protected ILogger Logger { get; }

    /// <summary>Opens the connection and has what the other side asks answered, until one side ends it.</summary>
    public virtual async Task ListenAsync(RequestHandler requestHandler, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestHandler);
        using var transport = await OpenAsync(cancellationToken);
        _peer = new StreamingPeer(requestHandler, Logger);
        await _peer.RunAsync(transport, cancellationToken);
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The connection has not been opened.</exception>
    /// <exception cref="HttpRequestException">It ended.</exception>
    public virtual Task<ReceiveResponse> SendStreamingRequestAsync(StreamingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _peer?.SendAsync(request, cancellationToken)
            ?? throw new InvalidOperationException("The streaming connection is not open yet: nobody listens.");
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    private protected virtual Task<IPayloadTransport> OpenAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"A {GetType().Name} must listen and send in ways of its own.");
}
