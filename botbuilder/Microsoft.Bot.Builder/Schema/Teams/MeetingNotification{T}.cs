using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Something to show people in a meeting.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingNotification<T> : MeetingNotificationBase
{
    [JsonPropertyName("value")]
    public T? Value { get; set; }
}
