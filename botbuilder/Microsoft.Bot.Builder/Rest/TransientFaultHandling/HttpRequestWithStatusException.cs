using System.Net;

namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>A request failed with a status that can be set later.</summary>
public class HttpRequestWithStatusException : HttpRequestException
{
    public HttpRequestWithStatusException()
    {
    }

    public HttpRequestWithStatusException(string? message)
        : base(message)
    {
    }

    public HttpRequestWithStatusException(string? message, Exception? inner)
        : base(message, inner)
    {
    }

    /// <summary>The status of the answer.</summary>
    public new HttpStatusCode StatusCode { get; set; }
}
