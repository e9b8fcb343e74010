using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>Gives requests bodies.</summary>
public static class StreamingRequestExtensions
{
    /// <summary>Adds a text. Nothing happens where either is missing.</summary>
    public static void SetBody(this StreamingRequest? request, string? body)
    {
        if (request is not null && !string.IsNullOrWhiteSpace(body))
        {
            request.AddStream(Bodies.Text(body));
        }
    }

    /// <summary>Adds the JSON of an object. Nothing happens where either is missing.</summary>
    public static void SetBody(this StreamingRequest? request, object? body)
    {
        if (request is not null && body is not null)
        {
            request.AddStream(Bodies.Json(body));
        }
    }
}
