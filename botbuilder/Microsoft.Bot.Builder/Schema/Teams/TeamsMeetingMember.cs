using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person in a meeting.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TeamsMeetingMember
{
    public TeamsMeetingMember()
    {
    }

    public TeamsMeetingMember(TeamsChannelAccount? user = default, UserMeetingDetails? meeting = default)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonPropertyName("user")]
    public TeamsChannelAccount? User { get; set; }

    [JsonPropertyName("meeting")]
    public UserMeetingDetails? Meeting { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
