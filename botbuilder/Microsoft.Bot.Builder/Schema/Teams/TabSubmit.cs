using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card of a tab was sent.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TabSubmit
{
    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }

    [JsonPropertyName("context")]
    public TabContext? Context { get; set; }

    [JsonPropertyName("data")]
    public TabSubmitData? Data { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
