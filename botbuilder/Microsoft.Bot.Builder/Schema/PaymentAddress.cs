using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Where something that was paid for is shipped to. No channel of the Bot Framework takes payments any longer.</summary>
[Obsolete("Bot Framework no longer supports payments.")]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class PaymentAddress
{
    public PaymentAddress()
    {
    }

    public PaymentAddress(
        string? country = default,
        IList<string>? addressLine = default,
        string? region = default,
        string? city = default,
        string? dependentLocality = default,
        string? postalCode = default,
        string? sortingCode = default,
        string? languageCode = default,
        string? organization = default,
        string? recipient = default,
        string? phone = default)
    {
        Country = country;
        AddressLine = addressLine;
        Region = region;
        City = city;
        DependentLocality = dependentLocality;
        PostalCode = postalCode;
        SortingCode = sortingCode;
        LanguageCode = languageCode;
        Organization = organization;
        Recipient = recipient;
        Phone = phone;
    }

    /// <summary>ISO 3166, two letters.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; set; }

    [JsonPropertyName("addressLine")]
    public IList<string>? AddressLine { get; set; }

    [JsonPropertyName("region")]
    public string? Region { get; set; }

    [JsonPropertyName("city")]
    public string? City { get; set; }

    [JsonPropertyName("dependentLocality")]
    public string? DependentLocality { get; set; }

    [JsonPropertyName("postalCode")]
    public string? PostalCode { get; set; }

    [JsonPropertyName("sortingCode")]
    public string? SortingCode { get; set; }

    [JsonPropertyName("languageCode")]
    public string? LanguageCode { get; set; }

    [JsonPropertyName("organization")]
    public string? Organization { get; set; }

    [JsonPropertyName("recipient")]
    public string? Recipient { get; set; }

    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
