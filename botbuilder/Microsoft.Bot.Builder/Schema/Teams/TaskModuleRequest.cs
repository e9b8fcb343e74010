using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A task module is opened or sent.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(
        object? data = default,
        TaskModuleRequestContext? context = default,
        TabEntityContext? tabEntityContext = default)
    {
        Data = data;
        Context = context;
        TabEntityContext = tabEntityContext;
    }

    [JsonPropertyName("data")]
    [JsonConverter(typeof(TokenJsonConverter))]
    public object? Data { get; set; }

    [JsonPropertyName("context")]
    public TaskModuleRequestContext? Context { get; set; }

    [JsonPropertyName("tabContext")]
    public TabEntityContext? TabEntityContext { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
