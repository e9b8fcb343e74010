using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The icon of a choice.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneChoiceGroupIconProperties
{
    [JsonPropertyName("officeFabricIconFontName")]
    public string? OfficeFabricIconFontName { get; set; }
}
