using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An amount of money. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentCurrencyAmount
{
    public PaymentCurrencyAmount()
    {
    }

    public PaymentCurrencyAmount(string? currency = default, string? value = default, string? currencySystem = default)
    {
        Currency = currency;
        Value = value;
        CurrencySystem = currencySystem;
    }

    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; set; }

    [JsonPropertyName("value")]
    public string? Value { get; set; }

    [JsonPropertyName("currencySystem")]
    public string? CurrencySystem { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
