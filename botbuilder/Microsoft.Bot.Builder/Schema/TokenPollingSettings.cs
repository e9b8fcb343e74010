using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How a client that waits for a token is to ask for it.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenPollingSettings
{
    /// <summary>How long it goes on asking, in milliseconds; as long as the sign-in card stays good.</summary>
    [JsonPropertyName("timeout")]
    public int Timeout { get; set; }

    /// <summary>How long it waits between two questions, in milliseconds.</summary>
    [JsonPropertyName("interval")]
    public int Interval { get; set; }
}
