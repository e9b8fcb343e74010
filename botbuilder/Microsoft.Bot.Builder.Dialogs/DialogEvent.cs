using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    /// <summary>Whether the parents are asked when the dialog does not handle it.</summary>
    [JsonPropertyName("bubble")]
    [Newtonsoft.Json.JsonProperty("bubble")]
    public bool Bubble { get; set; }

    [JsonPropertyName("name")]
    [Newtonsoft.Json.JsonProperty("name")]
    public string Name { get; set; } = null!;

    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public object? Value { get; set; }
}
