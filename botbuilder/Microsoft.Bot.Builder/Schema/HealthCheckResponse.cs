using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to a <c>healthCheck</c> invoke.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class HealthCheckResponse
{
    public HealthCheckResponse()
    {
    }

    [JsonPropertyName("healthResults")]
    public HealthResults? HealthResults { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
