using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One word of an utterance.</summary>
public class Token
{
    [JsonPropertyName("start")]
    [Newtonsoft.Json.JsonProperty("start")]
    public int Start { get; set; }

    /// <summary>The last character, included.</summary>
    [JsonPropertyName("end")]
    [Newtonsoft.Json.JsonProperty("end")]
    public int End { get; set; }

    [JsonPropertyName("text")]
    [Newtonsoft.Json.JsonProperty("text")]
    public string Text { get; set; } = null!;

    /// <summary>The form to compare: the default tokenizer lowers the case.</summary>
    [JsonPropertyName("normalized")]
    [Newtonsoft.Json.JsonProperty("normalized")]
    public string Normalized { get; set; } = null!;
}
