using System.Text.Json.Serialization;

namespace Microsoft.Bot.Streaming.Payloads;

/// <summary>The JSON of a request or response: what it is, and which streams carry its content.</summary>
internal sealed class PayloadDescription
{
    /// <summary>The HTTP method of a request.</summary>
    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    /// <summary>The path of a request, from the root.</summary>
    [JsonPropertyName("path")]
    public string? Path { get; set; }

    /// <summary>The HTTP status of a response.</summary>
    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }

    [JsonPropertyName("streams")]
    public List<StreamDescription>? Streams { get; set; }
}

/// <summary>One stream of content; it follows in payloads of its own.</summary>
internal sealed class StreamDescription
{
    [JsonPropertyName("id")]
    public Guid Id { get; set; }

    /// <summary>The media type.</summary>
    [JsonPropertyName("type")]
    public string? ContentType { get; set; }

    /// <summary>Bytes; absent when they are not known beforehand.</summary>
    [JsonPropertyName("length")]
    public int? Length { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PayloadDescription))]
internal sealed partial class PayloadJson : JsonSerializerContext;
