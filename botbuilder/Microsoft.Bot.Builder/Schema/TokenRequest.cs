using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Asks for a user's token.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenRequest
{
    public TokenRequest()
    {
    }

    public TokenRequest(string? provider = default, IDictionary<string, object>? settings = default)
    {
        Provider = provider;
        Settings = settings;
    }

    [JsonPropertyName("provider")]
    public string? Provider { get; set; }

    [JsonPropertyName("settings")]
    public IDictionary<string, object>? Settings { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
