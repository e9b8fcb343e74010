using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting something happened to.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingEventDetails : MeetingDetailsBase
{
    public MeetingEventDetails()
    {
    }

    public MeetingEventDetails(
        string? id = default,
        Uri? joinUrl = default,
        string? title = default,
        string? meetingType = default)
        : base(id, joinUrl, title)
    {
        MeetingType = meetingType;
    }

    [JsonPropertyName("meetingType")]
    public string? MeetingType { get; set; }
}
