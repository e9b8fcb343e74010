using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Asks for a payment. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentRequest
{
    public const string PaymentActionType = "payment";

    public const string PaymentContentType = "application/vnd.microsoft.card.payment";

    public PaymentRequest()
    {
    }

    public PaymentRequest(
        string? id = default,
        IList<PaymentMethodData>? methodData = default,
        PaymentDetails? details = default,
        PaymentOptions? options = default,
        string? expires = default)
    {
        Id = id;
        MethodData = methodData;
        Details = details;
        Options = options;
        Expires = expires;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("methodData")]
    public IList<PaymentMethodData>? MethodData { get; set; }

    [JsonPropertyName("details")]
    public PaymentDetails? Details { get; set; }

    [JsonPropertyName("options")]
    public PaymentOptions? Options { get; set; }

    /// <summary>After how long: an ISO 8601 duration (<c>P1D</c>).</summary>
    [JsonPropertyName("expires")]
    public string? Expires { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
