using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The HTTP answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
[JsonConverter(typeof(ExpectedRepliesJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity>? activities = default)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
