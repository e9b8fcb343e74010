using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Shows a place on a map.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ShowLocationAction : BaseAction, IAction, IOnCardSelectionAction
{
    public ShowLocationAction()
        : base("VivaAction.ShowLocation")
    {
    }

    [JsonPropertyName("parameters")]
    public ShowLocationActionParameters? Parameters { get; set; }
}
