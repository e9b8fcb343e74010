using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>How sure a recognizer is of an intent.</summary>
public class IntentScore
{
    /// <summary>0 to 1.</summary>
    [JsonPropertyName("score")]
    [Newtonsoft.Json.JsonProperty("score")]
    public double? Score { get; set; }

    [JsonExtensionData]
    [Newtonsoft.Json.JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
