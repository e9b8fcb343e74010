using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One position of a bill. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentItem
{
    public PaymentItem()
    {
    }

    public PaymentItem(string? label = default, PaymentCurrencyAmount? amount = default, bool? pending = default)
    {
        Label = label;
        Amount = amount;
        Pending = pending;
    }

    [JsonPropertyName("label")]
    public string? Label { get; set; }

    [JsonPropertyName("amount")]
    public PaymentCurrencyAmount? Amount { get; set; }

    [JsonPropertyName("pending")]
    public bool? Pending { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
