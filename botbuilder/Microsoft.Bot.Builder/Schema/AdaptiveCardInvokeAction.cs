using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was executed.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AdaptiveCardInvokeAction
{
    public AdaptiveCardInvokeAction()
    {
    }

    public AdaptiveCardInvokeAction(string? type = default, string? id = default, string? verb = default, object? data = default)
    {
        Type = type;
        Id = id;
        Verb = verb;
        Data = data;
    }

    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("verb")]
    public string? Verb { get; set; }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(TokenJsonConverter))]
    public object? Data { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
