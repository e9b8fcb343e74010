namespace Microsoft.Bot.Streaming.Transport;

/// <summary>Carries bytes to the other side.</summary>
public interface ITransportSender : ITransport
{
    /// <returns>How many bytes were sent; 0 if the transport is gone.</returns>
    Task<int> SendAsync(byte[] buffer, int offset, int count);
}
