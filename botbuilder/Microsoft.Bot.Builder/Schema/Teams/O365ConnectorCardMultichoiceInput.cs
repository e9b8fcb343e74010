using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A choice.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class O365ConnectorCardMultichoiceInput : O365ConnectorCardInputBase
{
    public new const string Type = "multichoiceInput";

    public O365ConnectorCardMultichoiceInput()
    {
    }

    public O365ConnectorCardMultichoiceInput(
        string? type = default,
        string? id = default,
        bool? isRequired = default,
        string? title = default,
        string? value = default,
        IList<O365ConnectorCardMultichoiceInputChoice>? choices = default,
        string? style = default,
        bool? isMultiSelect = default)
        : base(type, id, isRequired, title, value)
    {
        Choices = choices;
        Style = style;
        IsMultiSelect = isMultiSelect;
    }

    [JsonPropertyName("choices")]
    public IList<O365ConnectorCardMultichoiceInputChoice>? Choices { get; set; }

    /// <summary><c>compact</c> or <c>expanded</c>.</summary>
    [JsonPropertyName("style")]
    public string? Style { get; set; }

    [JsonPropertyName("isMultiSelect")]
    public bool? IsMultiSelect { get; set; }
}
