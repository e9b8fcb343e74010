using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>An action of a card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
[JsonConverter(typeof(RuntimeTypeJsonConverter<BaseAction>))]
public class BaseAction
{
    protected BaseAction(string actionType) => Type = actionType;

    [JsonInclude]
    [JsonPropertyName("type")]
    internal string Type { get; }
}
