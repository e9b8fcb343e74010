using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Sends the parameters to the bot.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class SubmitAction : BaseAction, IAction
{
    public SubmitAction()
        : base("Submit")
    {
    }

    [JsonPropertyName("parameters")]
    public Dictionary<string, object>? Parameters { get; set; }

    /// <summary>What the person is asked first. Null: nothing.</summary>
    [JsonPropertyName("confirmationDialog")]
    public ConfirmationDialog? ConfirmationDialog { get; set; }
}
