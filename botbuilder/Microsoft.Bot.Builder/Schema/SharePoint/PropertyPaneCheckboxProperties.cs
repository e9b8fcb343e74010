using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A box to tick.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneCheckboxProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    [JsonPropertyName("checked")]
    public bool Checked { get; set; }
}
