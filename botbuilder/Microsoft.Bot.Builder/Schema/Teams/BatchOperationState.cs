using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far a batch is.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class BatchOperationState
{
    [JsonPropertyName("state")]
    public string? State { get; set; }

    /// <summary>How many entries ended with which HTTP status.</summary>
    [JsonPropertyName("statusMap")]
    public IDictionary<int, int> StatusMap { get; set; } = new Dictionary<int, int>();

    [JsonPropertyName("retryAfter")]
    public DateTime? RetryAfter { get; set; }

    [JsonPropertyName("totalEntriesCount")]
    public int TotalEntriesCount { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
