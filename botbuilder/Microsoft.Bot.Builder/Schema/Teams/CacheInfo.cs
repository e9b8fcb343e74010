using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long a client may keep an answer.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CacheInfo
{
    public CacheInfo()
    {
    }

    public CacheInfo(string? cacheType = default, int? cacheDuration = default)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    [JsonPropertyName("cacheType")]
    public string? CacheType { get; set; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("cacheDuration")]
    public int? CacheDuration { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
