using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Persistence;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on the stack of one conversation.</summary>
[DebuggerDisplay("{Id}")]
[JsonConverter(typeof(DialogInstanceConverter))]
public class DialogInstance
{
    [JsonPropertyName("id")]
    [Newtonsoft.Json.JsonProperty("id")]
    public string Id { get; set; } = null!;

    /// <summary>What the dialog remembers between turns. Values keep their type when the state is stored and read again.</summary>
    [JsonPropertyName("state")]
    [Newtonsoft.Json.JsonProperty("state")]
    [JsonConverter(typeof(StateBagConverter))]
    public IDictionary<string, object> State { get; set; } = null!;

    /// <summary>Positive or negative offset to the parent's or child's stack entry this one belongs to, if not its own.</summary>
    [JsonPropertyName("stackIndex")]
    [Newtonsoft.Json.JsonProperty("stackIndex", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog when it last ran.</summary>
    [JsonPropertyName("version")]
    [Newtonsoft.Json.JsonProperty("version", NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; set; }
}
