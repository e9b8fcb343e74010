using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Fields under one heading.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneGroup : IPropertyPaneGroupOrConditionalGroup
{
    [JsonPropertyName("groupFields")]
    public IEnumerable<PropertyPaneGroupField>? GroupFields { get; set; }

    [JsonPropertyName("groupName")]
    public string? GroupName { get; set; }

    [JsonPropertyName("isCollapsed")]
    public bool IsCollapsed { get; set; }

    [JsonPropertyName("isGroupNameHidden")]
    public bool IsGroupNameHidden { get; set; }
}
