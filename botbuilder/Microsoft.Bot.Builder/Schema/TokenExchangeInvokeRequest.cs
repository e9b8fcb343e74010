using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a <c>signin/tokenExchange</c> invoke.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenExchangeInvokeRequest
{
    private UnknownProperties _unknown;

    public TokenExchangeInvokeRequest()
    {
    }

    public TokenExchangeInvokeRequest(string? id = default, string? connectionName = default, string? token = default)
    {
        Id = id;
        ConnectionName = connectionName;
        Token = token;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("token")]
    public string? Token { get; set; }

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
