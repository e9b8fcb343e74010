using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeValue()
    {
    }

    public AdaptiveCardInvokeValue(
        AdaptiveCardInvokeAction? action = default,
        AdaptiveCardAuthentication? authentication = default,
        string? state = default)
    {
        Action = action;
        Authentication = authentication;
        State = state;
    }

    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction? Action { get; set; }

    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication? Authentication { get; set; }

    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
