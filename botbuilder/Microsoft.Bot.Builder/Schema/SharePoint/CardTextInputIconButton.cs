using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A button that shows a picture.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardTextInputIconButton : CardTextInputBaseButton
{
    [JsonPropertyName("icon")]
    public CardImage? Icon { get; set; }
}
