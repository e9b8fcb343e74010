using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognized at a place in an utterance.</summary>
public class ModelResult<T>
{
    [JsonPropertyName("text")]
    [Newtonsoft.Json.JsonProperty("text")]
    public string Text { get; set; } = null!;

    [JsonPropertyName("start")]
    [Newtonsoft.Json.JsonProperty("start")]
    public int Start { get; set; }

    /// <summary>The last character, included.</summary>
    [JsonPropertyName("end")]
    [Newtonsoft.Json.JsonProperty("end")]
    public int End { get; set; }

    [JsonPropertyName("typeName")]
    [Newtonsoft.Json.JsonProperty("typeName")]
    public string TypeName { get; set; } = null!;

    [JsonPropertyName("resolution")]
    [Newtonsoft.Json.JsonProperty("resolution")]
    public T Resolution { get; set; } = default!;
}
