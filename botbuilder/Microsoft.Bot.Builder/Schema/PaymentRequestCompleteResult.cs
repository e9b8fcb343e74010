using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Whether a payment was completed. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentRequestCompleteResult
{
    public PaymentRequestCompleteResult()
    {
    }

    public PaymentRequestCompleteResult(string? result = default)
    {
        Result = result;
    }

    /// <summary><c>success</c>, <c>fail</c> or <c>unknown</c>.</summary>
    [JsonPropertyName("result")]
    public string? Result { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
