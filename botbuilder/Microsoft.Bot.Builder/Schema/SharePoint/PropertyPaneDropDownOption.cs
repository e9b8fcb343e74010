using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>An entry of a list.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneDropDownOption
{
    /// <summary>0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("index")]
    public int Index { get; set; }

    [JsonPropertyName("key")]
    public string? Key { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("type")]
    public DropDownOptionType Type { get; set; }

    /// <summary>What an entry is; the numbers are those of the protocol.</summary>
    public enum DropDownOptionType
    {
        Normal,
        Divider,
        Header,
    }
}
