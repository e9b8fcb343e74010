using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <c>signin/tokenExchange</c> invoke.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenExchangeInvokeResponse
{
    private UnknownProperties _unknown;

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
