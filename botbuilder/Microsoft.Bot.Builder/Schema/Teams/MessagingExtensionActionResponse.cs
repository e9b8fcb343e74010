using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to an action of a message extension.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(
        TaskModuleResponseBase? task = default,
        MessagingExtensionResult? composeExtension = default,
        CacheInfo? cacheInfo = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
        CacheInfo = cacheInfo;
    }

    [JsonPropertyName("task")]
    [JsonConverter(typeof(TaskModuleResponseJsonConverter))]
    public TaskModuleResponseBase? Task { get; set; }

    [JsonPropertyName("composeExtension")]
    public MessagingExtensionResult? ComposeExtension { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo? CacheInfo { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
