using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>The answer to a request that was sent over a streaming connection.</summary>
public class ReceiveResponse
{
    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; set; }

    /// <summary>The body, and behind it what is attached. Default empty.</summary>
    public List<IContentStream> Streams { get; set; } = [];
}
