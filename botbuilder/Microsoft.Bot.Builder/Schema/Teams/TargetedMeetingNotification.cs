using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows something to some people in a meeting.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TargetedMeetingNotification : MeetingNotification<TargetedMeetingNotificationValue>
{
    [JsonPropertyName("channelData")]
    public MeetingNotificationChannelData? ChannelData { get; set; }

    public TargetedMeetingNotification() => Type = "targetedMeetingNotification";
}
