using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Has the person choose files.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class SelectMediaAction : BaseAction, IAction, IOnCardSelectionAction
{
    public SelectMediaAction()
        : base("VivaAction.SelectMedia")
    {
    }

    [JsonPropertyName("parameters")]
    public SelectMediaActionParameters? Parameters { get; set; }
}
