using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A field of a property pane.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneGroupField
{
    [JsonPropertyName("type")]
    public FieldType Type { get; set; }

    /// <summary>The property of the extension it edits.</summary>
    [JsonPropertyName("targetProperty")]
    public string? TargetProperty { get; set; }

    [JsonPropertyName("properties")]
    public IPropertyPaneFieldProperties? Properties { get; set; }

    [JsonPropertyName("shouldFocus")]
    public bool ShouldFocus { get; set; }

    /// <summary>The kinds of fields; the numbers are those of the protocol.</summary>
    public enum FieldType
    {
        CheckBox = 2,
        TextField = 3,
        Toggle = 5,
        Dropdown = 6,
        Label = 7,
        Slider = 8,
        ChoiceGroup = 10,
        HorizontalRule = 12,
        Link = 13,
    }
}
