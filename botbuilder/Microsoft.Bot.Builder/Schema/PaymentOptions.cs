using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is asked of who pays. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentOptions
{
    public PaymentOptions()
    {
    }

    public PaymentOptions(
        bool? requestPayerName = default,
        bool? requestPayerEmail = default,
        bool? requestPayerPhone = default,
        bool? requestShipping = default,
        string? shippingType = default)
    {
        RequestPayerName = requestPayerName;
        RequestPayerEmail = requestPayerEmail;
        RequestPayerPhone = requestPayerPhone;
        RequestShipping = requestShipping;
        ShippingType = shippingType;
    }

    [JsonPropertyName("requestPayerName")]
    public bool? RequestPayerName { get; set; }

    [JsonPropertyName("requestPayerEmail")]
    public bool? RequestPayerEmail { get; set; }

    [JsonPropertyName("requestPayerPhone")]
    public bool? RequestPayerPhone { get; set; }

    [JsonPropertyName("requestShipping")]
    public bool? RequestShipping { get; set; }

    [JsonPropertyName("shippingType")]
    public string? ShippingType { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
