using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialog stack of a conversation, the active dialog first.</summary>
[JsonConverter(typeof(DialogStateConverter))]
public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    [JsonPropertyName("dialogStack")]
    [Newtonsoft.Json.JsonProperty("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
