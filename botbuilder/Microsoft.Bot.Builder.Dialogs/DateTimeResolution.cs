using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One way to read what a person said about time.</summary>
public class DateTimeResolution
{
    /// <summary>The moment: <c>yyyy-MM-dd</c>, <c>HH:mm:ss</c> or both; for a duration, seconds.</summary>
    [JsonPropertyName("value")]
    [Newtonsoft.Json.JsonProperty("value")]
    public string? Value { get; set; }

    /// <summary>Where a span of time starts.</summary>
    [JsonPropertyName("start")]
    [Newtonsoft.Json.JsonProperty("start")]
    public string? Start { get; set; }

    /// <summary>Where a span of time ends, not included.</summary>
    [JsonPropertyName("end")]
    [Newtonsoft.Json.JsonProperty("end")]
    public string? End { get; set; }

    /// <summary>What was said, with what was left open as X: <c>XXXX-WXX-3T04</c> is any Wednesday at four in the morning.</summary>
    [JsonPropertyName("timex")]
    [Newtonsoft.Json.JsonProperty("timex")]
    public string? Timex { get; set; }
}
