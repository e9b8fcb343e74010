using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which tab it is.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TabEntityContext
{
    public TabEntityContext()
    {
    }

    public TabEntityContext(string? tabEntityId = default)
    {
        TabEntityId = tabEntityId;
    }

    [JsonPropertyName("tabEntityId")]
    public string? TabEntityId { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
