using System.Net;
using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>The answer to a request that came over a streaming connection.</summary>
public class StreamingResponse
{
    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>The body, and behind it what is attached. Default empty.</summary>
    public List<ResponseMessageStream> Streams { get; set; } = [];

    public static StreamingResponse CreateResponse(HttpStatusCode statusCode, HttpContent? body = null)
    {
        var response = new StreamingResponse { StatusCode = (int)statusCode };
        if (body is not null)
        {
            response.AddStream(body);
        }

        return response;
    }

    public static StreamingResponse OK(HttpContent? body = null) => CreateResponse(HttpStatusCode.OK, body);

    public static StreamingResponse NotFound(HttpContent? body = null) => CreateResponse(HttpStatusCode.NotFound, body);

    public static StreamingResponse Forbidden(HttpContent? body = null) => CreateResponse(HttpStatusCode.Forbidden, body);

    public static StreamingResponse InternalServerError(HttpContent? body = null) => CreateResponse(HttpStatusCode.InternalServerError, body);

    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public void AddStream(HttpContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        (Streams ??= []).Add(new ResponseMessageStream { Content = content });
    }
}
