using System.Text.Json;

namespace VirtualAssistant.Channels;

/// <summary>Reads JSON of others: what is missing or of another type is null, so that what a sender adds or leaves out breaks nothing.</summary>
public static class JsonFields
{
    /// <exception cref="ChannelRefusedException">The text is no Unicode: half a surrogate pair, for example.</exception>
    public static string? Text(this JsonElement json, string name)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
                ? text
                : null;
        }
        catch (InvalidOperationException unreadable)
        {
            throw ChannelRefusedException.BadRequest("A text of the body cannot be read.", unreadable);
        }
    }

    /// <summary>An object's field that is an object itself; otherwise an undefined element, of which every field is null.</summary>
    public static JsonElement Child(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : default;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static bool Flag(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) &&
        (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("true"u8)));

    public static long? Number(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            ? number
            : null;

    public static bool Has(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <exception cref="ChannelRefusedException">It is no JSON object.</exception>
    public static JsonDocument ParseObject(ReadOnlyMemory<byte> body)
    {
        try
        {
            var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException failure)
        {
            throw ChannelRefusedException.BadRequest("The body is not JSON.", failure);
        }

        throw ChannelRefusedException.BadRequest("The body is not a JSON object.");
    }
}
