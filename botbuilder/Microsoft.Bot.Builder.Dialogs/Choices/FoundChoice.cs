using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A choice a person made.</summary>
public class FoundChoice
{
    [JsonPropertyName("value")]
    public string Value { get; set; } = null!;

    /// <summary>Its place in the list of choices, from 0.</summary>
    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>How well it matched, up to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>The words of the choice that matched; null when it was chosen by number.</summary>
    [JsonPropertyName("synonym")]
    public string? Synonym { get; set; }
}
