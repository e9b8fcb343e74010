using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The details after a change. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentRequestUpdateResult
{
    public PaymentRequestUpdateResult()
    {
    }

    public PaymentRequestUpdateResult(PaymentDetails? details = default)
    {
        Details = details;
    }

    [JsonPropertyName("details")]
    public PaymentDetails? Details { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
