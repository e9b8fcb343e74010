using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in an utterance.</summary>
public class FoundValue
{
    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public string Value { get; set; } = null!;

    [JsonPropertyName("index")]
    [Newtonsoft.Json.JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matched, up to 1.</summary>
    [JsonPropertyName("score")]
    [Newtonsoft.Json.JsonProperty("score")]
    public float Score { get; set; }
}
