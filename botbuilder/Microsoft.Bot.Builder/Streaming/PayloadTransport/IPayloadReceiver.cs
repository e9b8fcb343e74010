using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.PayloadTransport;

/// <summary>Reads payloads from a transport.</summary>
public interface IPayloadReceiver
{
    /// <summary>The receiver has let its transport go.</summary>
    event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether there is a transport.</summary>
    bool IsConnected { get; }

    void Connect(ITransportReceiver receiver);

    /// <summary>Says what becomes of payloads.</summary>
    /// <param name="getStream">Where the bytes behind a header are written to; null to drop them.</param>
    /// <param name="receiveAction">Called when they are all there, with how many they are.</param>
    void Subscribe(Func<Header, Stream?> getStream, Action<Header, Stream?, int> receiveAction);

    /// <summary>Lets the transport go.</summary>
    void Disconnect(DisconnectedEventArgs? e = null);
}
