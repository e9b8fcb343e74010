using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How a bot answers a health check.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class HealthResults
{
    public HealthResults()
    {
    }

    public HealthResults(
        bool success = default,
        string? authorization = default,
        string? userAgent = default,
        IList<string>? messages = default,
        object? diagnostics = default)
    {
        Success = success;
        Authorization = authorization;
        UserAgent = userAgent;
        Messages = messages;
        Diagnostics = diagnostics;
    }

    [JsonPropertyName("success")]
    public bool Success { get; set; }

    [JsonPropertyName("authorization")]
    public string? Authorization { get; set; }

    [JsonPropertyName("user-agent")]
    public string? UserAgent { get; set; }

    [JsonPropertyName("messages")]
    public IList<string>? Messages { get; set; }

    [JsonPropertyName("diagnostics")]
    public object? Diagnostics { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
