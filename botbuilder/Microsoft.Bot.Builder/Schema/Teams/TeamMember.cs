using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody a batch is sent to.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TeamMember
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    public TeamMember()
    {
    }

    public TeamMember(string id) => Id = id;

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
