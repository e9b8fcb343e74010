using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tab is opened.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TabRequest
{
    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }

    [JsonPropertyName("context")]
    public TabContext? Context { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
