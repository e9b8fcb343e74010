using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tenant of Entra ID.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string? id = default)
    {
        Id = id;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
