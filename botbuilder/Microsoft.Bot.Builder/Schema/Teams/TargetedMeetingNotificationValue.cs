using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who sees what.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TargetedMeetingNotificationValue
{
    [JsonPropertyName("recipients")]
    public IList<string>? Recipients { get; set; }

    [JsonPropertyName("surfaces")]
    [JsonConverter(typeof(SurfacesJsonConverter))]
    public IList<Surface>? Surfaces { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
