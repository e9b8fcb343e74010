using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A list of activities, as the connector's history operation takes it.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity>? activities = default)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity>? Activities { get; set; }
}
