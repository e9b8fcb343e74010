using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons offered with a message, gone when one was chosen.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The same of sequences, which are read at once.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this([.. to ?? throw new ArgumentNullException(nameof(to))], [.. actions ?? throw new ArgumentNullException(nameof(actions))])
    {
    }

    /// <summary>Who may see them; everybody when null.</summary>
    [JsonPropertyName("to")]
    public IList<string>? To { get; set; }

    [JsonPropertyName("actions")]
    public IList<CardAction>? Actions { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
