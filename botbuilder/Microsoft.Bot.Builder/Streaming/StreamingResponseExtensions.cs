using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>Gives responses bodies.</summary>
public static class StreamingResponseExtensions
{
    /// <summary>Adds a text. Nothing happens where either is missing.</summary>
    public static void SetBody(this StreamingResponse? response, string? body)
    {
        if (response is not null && !string.IsNullOrWhiteSpace(body))
        {
            response.AddStream(Bodies.Text(body));
        }
    }

    /// <summary>Adds the JSON of an object. Nothing happens where either is missing.</summary>
    public static void SetBody(this StreamingResponse? response, object? body)
    {
        if (response is not null && body is not null)
        {
            response.AddStream(Bodies.Json(body));
        }
    }
}
