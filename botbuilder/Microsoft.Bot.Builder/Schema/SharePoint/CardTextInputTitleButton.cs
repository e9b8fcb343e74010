using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A button that shows a text.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardTextInputTitleButton : CardTextInputBaseButton
{
    [JsonPropertyName("title")]
    public string? Title { get; set; }
}
