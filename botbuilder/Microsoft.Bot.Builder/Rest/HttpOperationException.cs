namespace Microsoft.Rest;

/// <summary>A service answered with a status that is no success, in no shape of its own.</summary>
public class HttpOperationException : RestException
{
    public HttpOperationException()
    {
    }

    public HttpOperationException(string? message)
        : base(message)
    {
    }

    public HttpOperationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper? Request { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>What the service sent along; null where nothing was made of it.</summary>
    public object? Body { get; set; }
}
