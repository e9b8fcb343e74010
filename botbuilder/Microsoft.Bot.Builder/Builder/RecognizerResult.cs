using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What an utterance means: intents with scores, and entities.</summary>
public class RecognizerResult : IRecognizerConvert
{
    /// <summary>What was said.</summary>
    [JsonPropertyName("text")]
    [Newtonsoft.Json.JsonProperty("text")]
    public string? Text { get; set; }

    /// <summary>What was understood, when the recognizer changed the text (spelling, say).</summary>
    [JsonPropertyName("alteredText")]
    [Newtonsoft.Json.JsonProperty("alteredText")]
    public string? AlteredText { get; set; }

    [JsonPropertyName("intents")]
    [Newtonsoft.Json.JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; } = null!;

    [JsonPropertyName("entities")]
    [Newtonsoft.Json.JsonProperty("entities")]
    public JObject? Entities { get; set; }

    [JsonExtensionData]
    [Newtonsoft.Json.JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);

    public void Convert(dynamic result)
    {
        RecognizerResult other = result;
        ArgumentNullException.ThrowIfNull(other);
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
