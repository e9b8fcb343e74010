using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A place in a meeting where something can be shown.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Surface
{
    public Surface()
    {
    }

    protected Surface(SurfaceType type) => Type = type;

    [JsonPropertyName("surface")]
    public SurfaceType Type { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}

[JsonConverter(typeof(SurfaceTypeJsonConverter))]
public enum SurfaceType
{
    Unknown,
    MeetingStage,
    MeetingTabIcon,
}

internal sealed class SurfaceTypeJsonConverter() : JsonStringEnumConverter<SurfaceType>(JsonNamingPolicy.CamelCase);
