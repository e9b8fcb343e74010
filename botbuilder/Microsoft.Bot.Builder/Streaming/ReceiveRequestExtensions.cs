using Microsoft.Bot.Streaming.Payloads;

namespace Microsoft.Bot.Streaming;

/// <summary>Reads the bodies of requests that came.</summary>
public static class ReceiveRequestExtensions
{
    /// <summary>The body as <typeparamref name="T"/>; its default where there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not of this shape.</exception>
    public static T? ReadBodyAsJson<T>(this ReceiveRequest request) => Bodies.ReadJson<T>(request?.Streams);

    /// <inheritdoc cref="ReadBodyAsJson{T}"/>
    public static async Task<T?> ReadBodyAsJsonAsync<T>(this ReceiveRequest request) => await Bodies.ReadJsonAsync<T>(request?.Streams);

    /// <summary>The body as text, null where there is none.</summary>
    public static string? ReadBodyAsString(this ReceiveRequest request) => Bodies.ReadText(request?.Streams);

    /// <inheritdoc cref="ReadBodyAsString"/>
    public static Task<string?> ReadBodyAsStringAsync(this ReceiveRequest request) => Bodies.ReadTextAsync(request?.Streams);
}
