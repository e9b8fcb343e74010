using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder;

/// <summary>Takes for transient what a channel answers when it is busy or slow: 408, 429 and 5xx, but not 501 and 505.</summary>
public class BotFrameworkHttpStatusCodeErrorDetectionStrategy : ITransientErrorDetectionStrategy
{
    public bool IsTransient(Exception ex) => StatusOf(ex) is
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented and not HttpStatusCode.HttpVersionNotSupported);

    private static HttpStatusCode? StatusOf(Exception exception) => exception switch
    {
        ErrorResponseException error => error.Response?.StatusCode,
        HttpOperationException failure => failure.Response?.StatusCode,
        HttpRequestWithStatusException request => request.StatusCode,
        HttpRequestException request => request.StatusCode,
        _ => null,
    };
}
