using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What a page begins with.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPanePageHeader
{
    [JsonPropertyName("description")]
    public string? Description { get; set; }
}
