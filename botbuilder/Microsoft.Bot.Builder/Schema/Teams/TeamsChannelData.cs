using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams tells besides the activity.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TeamsChannelData
{
    private UnknownProperties _unknown;

    public TeamsChannelData()
    {
    }

    public TeamsChannelData(
        ChannelInfo? channel,
        string? eventType,
        TeamInfo? team,
        NotificationInfo? notification,
        TenantInfo? tenant,
        IList<OnBehalfOf>? onBehalfOf)
        : this(channel, eventType, team, notification, tenant)
    {
        OnBehalfOf = onBehalfOf;
    }

    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
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

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject AdditionalProperties
    {
        get => _unknown.Object;
        set => _unknown.Object = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get => _unknown.Entries;
        set => _unknown.Entries = value;
    }
}
