using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A payment that is to be completed. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentRequestComplete
{
    public PaymentRequestComplete()
    {
    }

    public PaymentRequestComplete(string? id = default, PaymentRequest? paymentRequest = default, PaymentResponse? paymentResponse = default)
    {
        Id = id;
        PaymentRequest = paymentRequest;
        PaymentResponse = paymentResponse;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("paymentRequest")]
    public PaymentRequest? PaymentRequest { get; set; }

    [JsonPropertyName("paymentResponse")]
    public PaymentResponse? PaymentResponse { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
