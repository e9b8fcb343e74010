using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A number to slide.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneSliderProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>What a screen reader says.</summary>
    [JsonPropertyName("ariaLabel")]
    public string? AriaLabel { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    [JsonPropertyName("max")]
    public int Max { get; set; }

    [JsonPropertyName("min")]
    public int Min { get; set; }

    /// <summary>From one value to the next. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("step")]
    public int Step { get; set; }

    [JsonPropertyName("showValue")]
    public bool ShowValue { get; set; }
}
