using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and the place it had before values were sorted.</summary>
public class SortedValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; } = null!;

    [JsonPropertyName("index")]
    public int Index { get; set; }
}
