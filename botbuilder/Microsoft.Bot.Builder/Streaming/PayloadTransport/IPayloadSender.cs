using Microsoft.Bot.Streaming.Payloads;
using Microsoft.Bot.Streaming.Transport;

namespace Microsoft.Bot.Streaming.PayloadTransport;

/// <summary>Writes payloads to a transport, one behind the other.</summary>
public interface IPayloadSender
{
    /// <summary>The sender has let its transport go.</summary>
    event DisconnectedEventHandler? Disconnected;

    /// <summary>Whether there is a transport.</summary>
    bool IsConnected { get; }

    void Connect(ITransportSender sender);

    /// <summary>Queues a payload.</summary>
    /// <param name="header">What stands before it.</param>
    /// <param name="payload">Its bytes; null for none.</param>
    /// <param name="isLengthKnown">Whether the header tells the length. If not, the payload is cut into as many as are needed.</param>
    /// <param name="sentCallback">Called when it has been sent.</param>
    void SendPayload(Header header, Stream? payload, bool isLengthKnown, Func<Header, Task>? sentCallback);

    /// <summary>Lets the transport go.</summary>
    void Disconnect(DisconnectedEventArgs? e = null);
}
