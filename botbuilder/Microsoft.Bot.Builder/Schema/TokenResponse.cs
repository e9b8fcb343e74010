using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user's token.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenResponse
{
    private UnknownProperties _unknown;

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
    public JObject Properties
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
