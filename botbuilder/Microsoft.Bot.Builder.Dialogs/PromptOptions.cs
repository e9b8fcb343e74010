using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt is started with.</summary>
public class PromptOptions
{
    [JsonPropertyName("prompt")]
    [Newtonsoft.Json.JsonProperty("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>Sent instead of <see cref="Prompt"/> when the answer was not understood or not valid.</summary>
    [JsonPropertyName("retryPrompt")]
    [Newtonsoft.Json.JsonProperty("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    [JsonPropertyName("choices")]
    [Newtonsoft.Json.JsonProperty("choices")]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown, when not as the prompt says.</summary>
    [JsonPropertyName("style")]
    [Newtonsoft.Json.JsonProperty("style")]
    public ListStyle? Style { get; set; }

    /// <summary>Handed to the validator.</summary>
    [JsonPropertyName("validations")]
    [Newtonsoft.Json.JsonProperty("validations")]
    public object? Validations { get; set; }
}
