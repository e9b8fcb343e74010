using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The icon of a tab.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingTabIconSurface : Surface
{
    [JsonPropertyName("tabEntityId")]
    public string? TabEntityId { get; set; }

    public MeetingTabIconSurface()
        : base(SurfaceType.MeetingTabIcon)
    {
    }
}
