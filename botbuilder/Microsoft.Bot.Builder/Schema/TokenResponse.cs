using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token.</summary>
public class TokenResponse
{
    public TokenResponse()
    {
    }

    public TokenResponse(
        string? channelId = default,
        string? connectionName = default,
        string? token = default,
        string? expiration = default)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    [JsonPropertyName("channelId")]
    public string? ChannelId { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string? Token { get; set; }

    /// <summary>ISO 8601.</summary>
    [JsonPropertyName("expiration")]
    public string? Expiration { get; set; }

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => UnknownProperties ??= [];
        set => UnknownProperties = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal JsonObject? UnknownProperties { get; set; }
}
