using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What Microsoft Pay needs to know about a merchant. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MicrosoftPayMethodData
{
    /// <summary>The name of this way to pay.</summary>
    public const string MethodName = "https://pay.microsoft.com/microsoftpay";

    public MicrosoftPayMethodData()
    {
    }

    public MicrosoftPayMethodData(string? merchantId = default, IList<string>? supportedNetworks = default, IList<string>? supportedTypes = default)
    {
        MerchantId = merchantId;
        SupportedNetworks = supportedNetworks;
        SupportedTypes = supportedTypes;
    }

    [JsonPropertyName("merchantId")]
    public string? MerchantId { get; set; }

    [JsonPropertyName("supportedNetworks")]
    public IList<string>? SupportedNetworks { get; set; }

    [JsonPropertyName("supportedTypes")]
    public IList<string>? SupportedTypes { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
