using Microsoft.Bot.Streaming.Transport;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>Keeps a streaming connection going in the background; it can be opened anew once it has ended.</summary>
/// <param name="handler">Answers what the other side asks.</param>
/// <param name="ended">Told each time the connection has ended.</param>
/// <param name="logger">Where failures are told.</param>
/// <param name="context">Handed to the handler with each request.</param>
internal sealed class BackgroundConnection(
    RequestHandler? handler, Action<DisconnectedEventArgs> ended, ILogger? logger = null, object? context = null) : IDisposable
{
    private readonly StreamingPeer _peer = new(handler, logger, context);
    private CancellationTokenSource? _ending;

    public bool IsConnected => _peer.IsConnected;

    /// <summary>Ends with the connection.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Speaks over <paramref name="transport"/> from now on, and disposes of it when the connection has ended.</summary>
    public void Begin(IPayloadTransport transport)
    {
        var ending = _ending = new CancellationTokenSource();
        Running = RunAsync(transport, ending);
    }

    /// <exception cref="InvalidOperationException">The connection is not open.</exception>
    /// <exception cref="HttpRequestException">The connection ended meanwhile.</exception>
    public Task<ReceiveResponse> SendAsync(StreamingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsConnected
            ? _peer.SendAsync(request, cancellationToken)
            : throw new InvalidOperationException("Nothing can be sent over a streaming connection that is not open.");
    }

    /// <summary>Begins to end the connection.</summary>
    public void End()
    {
        try
        {
            _ending?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the connection, and waits for the other side as long as it may take.</summary>
    public async Task EndAsync(TimeSpan patience)
    {
        End();
        await Running.WaitAsync(patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => End();

    private async Task RunAsync(IPayloadTransport transport, CancellationTokenSource ending)
    {
        try
        {
            using (transport)
            using (ending)
            {
                await _peer.RunAsync(transport, ending.Token);
            }
        }
        finally
        {
            ended(DisconnectedEventArgs.Empty);
        }
    }
}
