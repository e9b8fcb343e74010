using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <c>signin/tokenExchange</c> invoke.</summary>
public class TokenExchangeInvokeResponse
{
    public TokenExchangeInvokeResponse()
    {
    }

    public TokenExchangeInvokeResponse(string? id = default, string? connectionName = default, string? failureDetail = default)
    {
        Id = id;
        ConnectionName = connectionName;
        FailureDetail = failureDetail;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("failureDetail")]
    public string? FailureDetail { get; set; }

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
