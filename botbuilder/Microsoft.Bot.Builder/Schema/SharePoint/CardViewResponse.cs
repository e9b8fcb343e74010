using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The card on the dashboard.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardViewResponse
{
    [JsonPropertyName("aceData")]
    public AceData? AceData { get; set; }

    [JsonPropertyName("cardViewParameters")]
    public CardViewParameters? CardViewParameters { get; set; }

    /// <summary>What happens when the card itself is selected. Null: nothing.</summary>
    [JsonPropertyName("onCardSelection")]
    public IOnCardSelectionAction? OnCardSelection { get; set; }

    [JsonPropertyName("viewId")]
    public string? ViewId { get; set; }
}
