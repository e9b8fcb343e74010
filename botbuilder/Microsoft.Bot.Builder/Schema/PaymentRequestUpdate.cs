using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A change while somebody pays. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentRequestUpdate
{
    public PaymentRequestUpdate()
    {
    }

    public PaymentRequestUpdate(
        string? id = default,
        PaymentDetails? details = default,
        PaymentAddress? shippingAddress = default,
        string? shippingOption = default)
    {
        Id = id;
        Details = details;
        ShippingAddress = shippingAddress;
        ShippingOption = shippingOption;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("details")]
    public PaymentDetails? Details { get; set; }

    [JsonPropertyName("shippingAddress")]
    public PaymentAddress? ShippingAddress { get; set; }

    [JsonPropertyName("shippingOption")]
    public string? ShippingOption { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
