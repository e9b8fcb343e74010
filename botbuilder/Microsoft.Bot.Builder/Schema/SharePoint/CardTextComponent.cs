using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A text.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardTextComponent : BaseCardComponent
{
    public CardTextComponent()
        : base(CardComponentName.Text)
    {
    }

    [JsonPropertyName("text")]
    public string? Text { get; set; }
}
