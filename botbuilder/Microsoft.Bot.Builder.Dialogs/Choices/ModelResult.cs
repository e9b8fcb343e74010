using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something recognized at a place in an utterance.</summary>
public class ModelResult<T>
{
    [JsonPropertyName("text")]
    public string Text { get; set; } = null!;

    [JsonPropertyName("start")]
    public int Start { get; set; }

    /// <summary>The last character, included.</summary>
    [JsonPropertyName("end")]
    public int End { get; set; }

    [JsonPropertyName("typeName")]
    public string TypeName { get; set; } = null!;

    [JsonPropertyName("resolution")]
    public T Resolution { get; set; } = default!;
}
