namespace Microsoft.Bot.Streaming.Transport;

/// <summary>What carries bytes.</summary>
public interface ITransport : IDisposable
{
    /// <summary>Whether the transport is connected.</summary>
    bool IsConnected { get; }

    void Close();
}
