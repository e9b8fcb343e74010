using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>A request that came over a streaming connection.</summary>
public class ReceiveRequest
{
    /// <summary>The HTTP method.</summary>
    public string? Verb { get; set; }

    /// <summary>The path, from the root.</summary>
    public string? Path { get; set; }

    /// <summary>The body, and behind it what is attached. Default empty.</summary>
    public List<IContentStream> Streams { get; set; } = [];
}
