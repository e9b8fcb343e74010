using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of those a batch could not reach.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class BatchFailedEntriesResponse
{
    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("failedEntries")]
    public IList<BatchFailedEntry> FailedEntries { get; set; } = [];

    /// <summary>The name Teams gives the list, by the published typings of its clients.</summary>
    [JsonInclude]
    [JsonPropertyName("failedEntryResponses")]
    internal IList<BatchFailedEntry>? FailedEntryResponses
    {
        set => FailedEntries = value ?? [];
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
