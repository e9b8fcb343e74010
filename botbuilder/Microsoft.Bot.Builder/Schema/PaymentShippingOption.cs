using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One way to ship. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentShippingOption
{
    public PaymentShippingOption()
    {
    }

    public PaymentShippingOption(string? id = default, string? label = default, PaymentCurrencyAmount? amount = default, bool? selected = default)
    {
        Id = id;
        Label = label;
        Amount = amount;
        Selected = selected;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("amount")]
    public PaymentCurrencyAmount? Amount { get; set; }

    [JsonPropertyName("selected")]
    public bool? Selected { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
