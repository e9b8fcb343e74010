using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>What choices are recognized by.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value of a choice is not looked for. Default false.</summary>
    [JsonPropertyName("noValue")]
    [Newtonsoft.Json.JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Whether the title of a choice's action is not looked for. Default false.</summary>
    [JsonPropertyName("noAction")]
    [Newtonsoft.Json.JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether "2" means the second choice. Default true.</summary>
    [JsonPropertyName("recognizeNumbers")]
    [Newtonsoft.Json.JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" means the second choice. Default true.</summary>
    [JsonPropertyName("recognizeOrdinals")]
    [Newtonsoft.Json.JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
