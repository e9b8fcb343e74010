using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something a person can choose.</summary>
public class Choice
{
    public Choice(string? value = null) => Value = value!;

    /// <summary>What is returned when it is chosen.</summary>
    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>The button to show for it, when not one made of the value.</summary>
    [JsonPropertyName("action")]
    [Newtonsoft.Json.JsonProperty("action")]
    public CardAction? Action { get; set; }

    /// <summary>What else it is recognized by.</summary>
    [JsonPropertyName("synonyms")]
    [Newtonsoft.Json.JsonProperty("synonyms")]
    public List<string>? Synonyms { get; set; }
}
