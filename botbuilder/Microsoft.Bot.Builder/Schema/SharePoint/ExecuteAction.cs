using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Sends <see cref="Verb"/> to the bot.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ExecuteAction : BaseAction, IAction
{
    public ExecuteAction()
        : base("Execute")
    {
    }

    [JsonPropertyName("parameters")]
    public Dictionary<string, object>? Parameters { get; set; }

    [JsonPropertyName("verb")]
    public string? Verb { get; set; }
}
