using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice a person made.</summary>
public class FoundChoice
{
    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public string Value { get; set; } = null!;

    /// <summary>Its place in the list of choices, from 0.</summary>
    [JsonPropertyName("index")]
    [Newtonsoft.Json.JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>How well it matched, up to 1.</summary>
    [JsonPropertyName("score")]
    [Newtonsoft.Json.JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The words of the choice that matched; null when it was chosen by number.</summary>
    [JsonPropertyName("synonym")]
    [Newtonsoft.Json.JsonProperty("synonym")]
    public string? Synonym { get; set; }
}
