using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the client looks.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TabContext
{
    public TabContext()
    {
    }

    public TabContext(string? theme = default)
    {
        Theme = theme;
    }

    [JsonPropertyName("theme")]
    public string? Theme { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
