using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A line to write in.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardTextInputComponent : BaseCardComponent
{
    public CardTextInputComponent()
        : base(CardComponentName.TextInput)
    {
    }

    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; set; }

    [JsonPropertyName("defaultValue")]
    public string? DefaultValue { get; set; }

    /// <summary>Null: none.</summary>
    [JsonPropertyName("button")]
    public CardTextInputBaseButton? Button { get; set; }

    [JsonPropertyName("iconBefore")]
    public CardImage? IconBefore { get; set; }

    [JsonPropertyName("iconAfter")]
    public CardImage? IconAfter { get; set; }
}
