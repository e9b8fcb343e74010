using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The bar at the top.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardBarComponent : BaseCardComponent
{
    public CardBarComponent()
        : base(CardComponentName.CardBar)
    {
    }

    /// <summary>Null: that of the extension.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>Null: that of the extension.</summary>
    [JsonPropertyName("icon")]
    public CardImage? Icon { get; set; }
}
