using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The client shows a quick view.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class QuickViewHandleActionResponse : BaseHandleActionResponse
{
    public QuickViewHandleActionResponse()
        : base(ViewResponseType.QuickView)
    {
    }

    [JsonPropertyName("renderArguments")]
    public new QuickViewResponse? RenderArguments { get; set; }
}
