using System.Text.Json.Serialization;

namespace VirtualAssistant.Bot.Input;

/// <summary>What the web chat client says about itself in channel data, and Teams about what has happened.</summary>
internal sealed class ClientData
{
    [JsonPropertyName("clientTimezone")]
    public string? ClientTimezone { get; set; }

    /// <summary>What became of a message on Teams.</summary>
    [JsonPropertyName("eventType")]
    public string? EventType { get; set; }
}

/// <summary>What Teams says about the client in an entity of type <c>clientInfo</c>.</summary>
internal sealed class ClientInfo
{
    public const string EntityType = "clientInfo";

    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    [JsonPropertyName("timezone")]
    public string? Timezone { get; set; }
}
