using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A meeting, its chat and who called it.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingInfo
{
    public MeetingInfo()
    {
    }

    public MeetingInfo(
        MeetingDetails? details = default,
        ConversationAccount? conversation = default,
        TeamsChannelAccount? organizer = default)
    {
        Details = details;
        Conversation = conversation;
        Organizer = organizer;
    }

    [JsonPropertyName("details")]
    public MeetingDetails? Details { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationAccount? Conversation { get; set; }

    [JsonPropertyName("organizer")]
    public TeamsChannelAccount? Organizer { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
