using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams tells besides the activity.</summary>
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default,
        TeamsMeetingInfo? meeting = default,
        TeamsChannelDataSettings? settings = default,
        IList<OnBehalfOf>? onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        Meeting = meeting;
        Settings = settings;
        OnBehalfOf = onBehalfOf;
    }

    [JsonPropertyName("channel")]
    public ChannelInfo? Channel { get; set; }

    [JsonPropertyName("eventType")]
    public string? EventType { get; set; }

    [JsonPropertyName("team")]
    public TeamInfo? Team { get; set; }

    [JsonPropertyName("notification")]
    public NotificationInfo? Notification { get; set; }

    [JsonPropertyName("tenant")]
    public TenantInfo? Tenant { get; set; }

    [JsonPropertyName("meeting")]
    public TeamsMeetingInfo? Meeting { get; set; }

    [JsonPropertyName("settings")]
    public TeamsChannelDataSettings? Settings { get; set; }

    [JsonPropertyName("onBehalfOf")]
    public IList<OnBehalfOf>? OnBehalfOf { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
