using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>Reads the bodies of responses that came.</summary>
public static class ReceiveResponseExtensions
{
    /// <summary>The body as <typeparamref name="T"/>; its default where there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not of this shape.</exception>
    public static T? ReadBodyAsJson<T>(this ReceiveResponse response) => Bodies.ReadJson<T>(response?.Streams);

    /// <summary>The body as text, null where there is none.</summary>
    public static string? ReadBodyAsString(this ReceiveResponse response) => Bodies.ReadText(response?.Streams);

    /// <inheritdoc cref="ReadBodyAsString"/>
    public static Task<string?> ReadBodyAsStringAsync(this ReceiveResponse response) => Bodies.ReadTextAsync(response?.Streams);
}
