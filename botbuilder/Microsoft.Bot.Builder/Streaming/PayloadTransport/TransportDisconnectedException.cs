namespace Microsoft.Bot.Streaming.PayloadTransport;

/// <summary>A transport is gone.</summary>
public class TransportDisconnectedException : Exception
{
    public TransportDisconnectedException()
    {
    }

    /// <param name="message">Why it is gone.</param>
    public TransportDisconnectedException(string message)
        : base(message) => Reason = message;

    /// <param name="message">Why it is gone.</param>
    /// <param name="innerException">What was behind that.</param>
    public TransportDisconnectedException(string message, Exception innerException)
        : base(message, innerException) => Reason = message;

    /// <summary>Why it is gone, if that is known.</summary>
    public string? Reason { get; }
}
