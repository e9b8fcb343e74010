using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Where a channel may post a token to.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenPostResource
{
    public TokenPostResource()
    {
    }

    public TokenPostResource(string? sasUrl = default)
    {
        SasUrl = sasUrl;
    }

    [JsonPropertyName("sasUrl")]
    public string? SasUrl { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
