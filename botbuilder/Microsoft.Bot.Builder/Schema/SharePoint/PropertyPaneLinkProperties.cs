using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A link.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneLinkProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("text")]
    public string? Text { get; set; }

    /// <summary>Where it opens.</summary>
    [JsonPropertyName("target")]
    public string? Target { get; set; }

    [JsonPropertyName("href")]
    public string? Href { get; set; }

    /// <summary>What a screen reader says.</summary>
    [JsonPropertyName("ariaLabel")]
    public string? AriaLabel { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Null: no window of its own.</summary>
    [JsonPropertyName("popupWindowProps")]
    public PropertyPaneLinkPopupWindowProperties? PopupWindowProps { get; set; }
}
