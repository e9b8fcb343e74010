using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Where the focus is when a quick view has opened.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class FocusParameters
{
    /// <summary>The id of an element. Null: the first that can be acted on.</summary>
    [JsonPropertyName("focusTarget")]
    public string? FocusTarget { get; set; }

    [JsonPropertyName("ariaLive")]
    public AriaLiveOption AriaLive { get; set; }

    /// <summary>How a screen reader reads what changes in the target.</summary>
    [JsonConverter(typeof(AriaLiveJsonConverter))]
    public enum AriaLiveOption
    {
        Polite,
        Assertive,
        Off,
    }
}

internal sealed class AriaLiveJsonConverter() : JsonStringEnumConverter<FocusParameters.AriaLiveOption>(JsonNamingPolicy.CamelCase);
