using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>One of a few.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneChoiceGroupProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("options")]
    public IEnumerable<PropertyPaneChoiceGroupOption>? Options { get; set; }
}
