using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is to be paid for. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentDetails
{
    public PaymentDetails()
    {
    }

    public PaymentDetails(
        PaymentItem? total = default,
        IList<PaymentItem>? displayItems = default,
        IList<PaymentShippingOption>? shippingOptions = default,
        IList<PaymentDetailsModifier>? modifiers = default,
        string? error = default)
    {
        Total = total;
        DisplayItems = displayItems;
        ShippingOptions = shippingOptions;
        Modifiers = modifiers;
        Error = error;
    }

    [JsonPropertyName("total")]
    public PaymentItem? Total { get; set; }

    [JsonPropertyName("displayItems")]
    public IList<PaymentItem>? DisplayItems { get; set; }

    [JsonPropertyName("shippingOptions")]
    public IList<PaymentShippingOption>? ShippingOptions { get; set; }

    [JsonPropertyName("modifiers")]
    public IList<PaymentDetailsModifier>? Modifiers { get; set; }

    [JsonPropertyName("error")]
    public string? Error { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
