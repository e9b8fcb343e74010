using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in an utterance.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough. Default false.</summary>
    [JsonPropertyName("allowPartialMatches")]
    [Newtonsoft.Json.JsonProperty("allowPartialMatches")]
    public bool AllowPartialMatches { get; set; }

    /// <summary>The locale of the utterance. Default en-us.</summary>
    [JsonPropertyName("locale")]
    [Newtonsoft.Json.JsonProperty("locale")]
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value. Default 2.</summary>
    [JsonPropertyName("maxTokenDistance")]
    [Newtonsoft.Json.JsonProperty("maxTokenDistance")]
    public int MaxTokenDistance { get; set; } = 2;

    /// <summary>What splits text into words. Default <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    [JsonIgnore]
    public TokenizerFunction? Tokenizer { get; set; }
}
