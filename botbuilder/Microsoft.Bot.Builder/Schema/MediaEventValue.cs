using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an event that a media card raised.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object? cardValue = default)
    {
        CardValue = cardValue;
    }

    /// <summary>What the card has as its <see cref="MediaCard.Value"/>.</summary>
    [JsonPropertyName("cardValue")]
    public object? CardValue { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
