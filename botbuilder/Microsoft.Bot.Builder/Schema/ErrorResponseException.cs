using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A Bot Framework service refused a call.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string? message)
        : base(message)
    {
    }

    public ErrorResponseException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper? Request { get; set; }

    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>The error, when the answer was one in JSON.</summary>
    public ErrorResponse? Body { get; set; }
}
