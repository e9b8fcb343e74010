using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>One of a list.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneDropDownProperties : IPropertyPaneFieldProperties
{
    /// <summary>What a screen reader says.</summary>
    [JsonPropertyName("ariaLabel")]
    public string? AriaLabel { get; set; }

    /// <summary>Which of the controls this is, counted from 1. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("ariaPositionInSet")]
    public int AriaPositionInSet { get; set; }

    /// <summary>How many controls there are. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("ariaSetSize")]
    public int AriaSetSize { get; set; }

    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Shown below the field. Null: none.</summary>
    [JsonPropertyName("errorMessage")]
    public string? ErrorMessage { get; set; }

    [JsonPropertyName("selectedKey")]
    public string? SelectedKey { get; set; }

    [JsonPropertyName("options")]
    public IEnumerable<PropertyPaneDropDownOption>? Options { get; set; }
}
