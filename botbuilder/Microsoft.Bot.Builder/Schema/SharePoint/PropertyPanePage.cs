using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A page of a property pane.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPanePage
{
    [JsonPropertyName("displayGroupsAsAccordion")]
    public bool DisplayGroupsAsAccordion { get; set; }

    [JsonPropertyName("groups")]
    public IEnumerable<IPropertyPaneGroupOrConditionalGroup>? Groups { get; set; }

    [JsonPropertyName("header")]
    public PropertyPanePageHeader? Header { get; set; }
}
