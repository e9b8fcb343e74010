using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The client shows a card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardViewHandleActionResponse : BaseHandleActionResponse
{
    public CardViewHandleActionResponse()
        : base(ViewResponseType.Card)
    {
    }

    [JsonPropertyName("renderArguments")]
    public new CardViewResponse? RenderArguments { get; set; }
}
