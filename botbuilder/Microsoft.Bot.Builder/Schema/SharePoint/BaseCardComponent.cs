using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A part of a card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
[JsonConverter(typeof(RuntimeTypeJsonConverter<BaseCardComponent>))]
public class BaseCardComponent
{
    protected BaseCardComponent(CardComponentName componentName) => ComponentName = componentName;

    /// <summary>Tells this part from others of its kind. Null: nobody need.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonInclude]
    [JsonPropertyName("componentName")]
    internal CardComponentName ComponentName { get; }
}
