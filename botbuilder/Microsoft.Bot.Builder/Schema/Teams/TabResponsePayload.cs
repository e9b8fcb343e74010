using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Cards, or something to do first.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TabResponsePayload
{
    /// <summary><c>continue</c>, <c>auth</c> or <c>silentAuth</c>.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("value")]
    public TabResponseCards? Value { get; set; }

    [JsonPropertyName("suggestedActions")]
    public TabSuggestedActions? SuggestedActions { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
