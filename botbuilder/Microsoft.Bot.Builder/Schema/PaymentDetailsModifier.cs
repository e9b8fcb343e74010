using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>How details change with the way to pay. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentDetailsModifier
{
    public PaymentDetailsModifier()
    {
    }

    public PaymentDetailsModifier(
        IList<string>? supportedMethods = default,
        PaymentItem? total = default,
        IList<PaymentItem>? additionalDisplayItems = default,
        object? data = default)
    {
        SupportedMethods = supportedMethods;
        Total = total;
        AdditionalDisplayItems = additionalDisplayItems;
        Data = data;
    }

    [JsonPropertyName("supportedMethods")]
    public IList<string>? SupportedMethods { get; set; }

    [JsonPropertyName("total")]
    public PaymentItem? Total { get; set; }

    [JsonPropertyName("additionalDisplayItems")]
    public IList<PaymentItem>? AdditionalDisplayItems { get; set; }

    [JsonPropertyName("data")]
    public object? Data { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
