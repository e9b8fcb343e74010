using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What is known of every meeting.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingDetailsBase
{
    public MeetingDetailsBase()
    {
    }

    public MeetingDetailsBase(string? id = default, Uri? joinUrl = default, string? title = default)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
    }

    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("joinUrl")]
    public Uri? JoinUrl { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
