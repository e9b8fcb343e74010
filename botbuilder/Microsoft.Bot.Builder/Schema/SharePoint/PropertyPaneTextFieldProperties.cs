using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A text to write.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PropertyPaneTextFieldProperties : IPropertyPaneFieldProperties
{
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }

    /// <summary>What a screen reader says.</summary>
    [JsonPropertyName("ariaLabel")]
    public string? AriaLabel { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    [JsonPropertyName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>Shown below the field. Null: none.</summary>
    [JsonPropertyName("errorMessage")]
    public string? ErrorMessage { get; set; }

    /// <summary>The name changes are logged under.</summary>
    [JsonPropertyName("logName")]
    public string? LogName { get; set; }

    /// <summary>Characters. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("maxLength")]
    public int MaxLength { get; set; }

    [JsonPropertyName("multiline")]
    public bool Multiline { get; set; }

    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; set; }

    [JsonPropertyName("resizable")]
    public bool Resizable { get; set; }

    /// <summary>How many lines of several are seen. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("rows")]
    public int Rows { get; set; }

    [JsonPropertyName("underlined")]
    public bool Underlined { get; set; }
}
