using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a <c>signin/tokenExchange</c> invoke.</summary>
public class TokenExchangeInvokeRequest
{
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
    public JsonObject Properties
    {
        get => UnknownProperties ??= [];
        set => UnknownProperties = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal JsonObject? UnknownProperties { get; set; }
}
