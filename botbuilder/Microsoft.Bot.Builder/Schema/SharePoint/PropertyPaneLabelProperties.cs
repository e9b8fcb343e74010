using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A text to read.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneLabelProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("required")]
    public bool Required { get; set; }
}
