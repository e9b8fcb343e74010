using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Opens a quick view.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class QuickViewAction : BaseAction, IAction, IOnCardSelectionAction
{
    public QuickViewAction()
        : base("QuickView")
    {
    }

    [JsonPropertyName("parameters")]
    public QuickViewActionParameters? Parameters { get; set; }
}
