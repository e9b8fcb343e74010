using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and the place it had before values were sorted.</summary>
public class SortedValue
{
    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public string Value { get; set; } = null!;

    [JsonPropertyName("index")]
    [Newtonsoft.Json.JsonProperty("index")]
    public int Index { get; set; }
}
