using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Ways to pay, and what they need to know. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentMethodData
{
    public PaymentMethodData()
    {
    }

    public PaymentMethodData(IList<string>? supportedMethods = default, object? data = default)
    {
        SupportedMethods = supportedMethods;
        Data = data;
    }

    [JsonPropertyName("supportedMethods")]
    public IList<string>? SupportedMethods { get; set; }

    [JsonPropertyName("data")]
    public object? Data { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
