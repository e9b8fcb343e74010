using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>The body of a request or response is the first of its streams.</summary>
internal static class Bodies
{
    private const string JsonType = "application/json";

    public static HttpContent Text(string text) => new StringContent(text, Encoding.UTF8);

    public static HttpContent Json(object value) => Json(JsonSerializer.SerializeToUtf8Bytes(value, SchemaJson.Options.GetTypeInfo(value.GetType())));

    public static HttpContent Json(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue(JsonType);
        return content;
    }

    public static T? ReadJson<T>(List<IContentStream>? streams) =>
        Of(streams) is { } body ? JsonSerializer.Deserialize(body, SchemaJson.TypeInfo<T>()) : default;

    public static async ValueTask<T?> ReadJsonAsync<T>(List<IContentStream>? streams) =>
        Of(streams) is { } body ? await JsonSerializer.DeserializeAsync(body, SchemaJson.TypeInfo<T>()) : default;

    public static string? ReadText(List<IContentStream>? streams)
    {
        if (Of(streams) is not { } body)
        {
            return null;
        }

        using var reader = new StreamReader(body, Encoding.UTF8, leaveOpen: true);
        return reader.ReadToEnd();
    }

    public static async Task<string?> ReadTextAsync(List<IContentStream>? streams)
    {
        if (Of(streams) is not { } body)
        {
            return null;
        }

        using var reader = new StreamReader(body, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    /// <summary>All of a stream; a copy only where it is not there as a whole.</summary>
    public static async ValueTask<byte[]> ReadBytesAsync(Stream? stream, CancellationToken cancellationToken)
    {
        switch (stream)
        {
            case null:
                return [];
            case MemoryStream { Position: 0 } memory when memory.TryGetBuffer(out var buffer) && buffer.Offset == 0 && buffer.Count == buffer.Array!.Length:
                return buffer.Array;
            default:
                using (var copy = new MemoryStream())
                {
                    await stream.CopyToAsync(copy, cancellationToken);
                    return copy.ToArray();
                }
        }
    }

    private static Stream? Of(List<IContentStream>? streams) => streams is [{ Stream: { } body }, ..] ? body : null;
}
