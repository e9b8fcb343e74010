namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A service has had enough for now.</summary>
public class ThrottleException : Exception
{
    public ThrottleException()
    {
    }

    public ThrottleException(string? message)
        : base(message)
    {
    }

    public ThrottleException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When the service may be asked again; null when it did not say.</summary>
    public RetryParams? RetryParams { get; set; }
}
