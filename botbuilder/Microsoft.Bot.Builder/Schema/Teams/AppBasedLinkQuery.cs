using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A link was pasted that the app previews.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AppBasedLinkQuery
{
    public AppBasedLinkQuery()
    {
    }

    public AppBasedLinkQuery(string? url = default, string? state = default)
    {
        Url = url;
        State = state;
    }

    [JsonPropertyName("url")]
    public string? Url { get; set; }

    /// <summary>The magic code of a sign-in that was asked for.</summary>
    [JsonPropertyName("state")]
    public string? State { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
