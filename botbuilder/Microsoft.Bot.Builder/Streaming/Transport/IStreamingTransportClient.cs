namespace Microsoft.Bot.Streaming.Transport;

/// <summary>The side of a streaming connection that opens it.</summary>
public interface IStreamingTransportClient : IDisposable
{
    /// <summary>The connection has ended.</summary>
    event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether the connection is open.</summary>
    bool IsConnected { get; }

    /// <summary>Opens the connection.</summary>
    Task ConnectAsync();

    /// <summary>Opens the connection with more headers.</summary>
    Task ConnectAsync(IDictionary<string, string> requestHeaders);

    /// <summary>Sends a request and waits for the answer.</summary>
    Task<ReceiveResponse> SendAsync(StreamingRequest message, CancellationToken cancellationToken = default);

    /// <summary>Ends the connection.</summary>
    void Disconnect();
}
