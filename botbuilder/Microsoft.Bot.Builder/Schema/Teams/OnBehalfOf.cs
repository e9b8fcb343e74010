using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The person a bot speaks for.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class OnBehalfOf
{
    /// <summary>0: Teams knows one person only.</summary>
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    [JsonPropertyName("mentionType")]
    public string MentionType { get; set; } = "person";

    [JsonPropertyName("mri")]
    public string? Mri { get; set; }

    [JsonPropertyName("displayName")]
    public string? DisplayName { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
