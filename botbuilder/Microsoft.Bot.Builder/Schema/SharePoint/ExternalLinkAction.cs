using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Opens an address.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ExternalLinkAction : BaseAction, IAction, IOnCardSelectionAction
{
    public ExternalLinkAction()
        : base("ExternalLink")
    {
    }

    [JsonPropertyName("parameters")]
    public ExternalLinkActionParameters? Parameters { get; set; }
}
