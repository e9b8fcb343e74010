namespace Microsoft.Bot.Streaming.Transport;

/// <summary>Carries bytes from the other side.</summary>
public interface ITransportReceiver : ITransport
{
    /// <returns>How many bytes came, which may be fewer than <paramref name="count"/>; 0 if the transport is gone.</returns>
    Task<int> ReceiveAsync(byte[] buffer, int offset, int count);
}
