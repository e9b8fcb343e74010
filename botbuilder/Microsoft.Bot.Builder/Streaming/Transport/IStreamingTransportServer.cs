namespace Microsoft.Bot.Streaming.Transport;

/// <summary>The side of a streaming connection that waits for it.</summary>
public interface IStreamingTransportServer
{
    /// <summary>The connection has ended.</summary>
    event DisconnectedEventHandler? Disconnected;

    /// <summary>Opens the connection and has what the other side asks answered.</summary>
    /// <returns>Ends with the connection.</returns>
    Task StartAsync();

    /// <summary>Sends a request and waits for the answer.</summary>
    Task<ReceiveResponse> SendAsync(StreamingRequest request, CancellationToken cancellationToken = default);
}
