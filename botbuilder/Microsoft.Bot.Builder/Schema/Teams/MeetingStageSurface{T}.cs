using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The stage of a meeting.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class MeetingStageSurface<T> : Surface
{
    public MeetingStageSurface()
        : base(SurfaceType.MeetingStage)
    {
    }

    [JsonPropertyName("contentType")]
    public ContentType ContentType { get; set; } = ContentType.Task;

    [JsonPropertyName("content")]
    public T? Content { get; set; }
}

/// <summary>What is shown on the stage of a meeting.</summary>
[JsonConverter(typeof(ContentTypeJsonConverter))]
public enum ContentType
{
    UnknownContentType,
    Task,
}

internal sealed class ContentTypeJsonConverter() : JsonStringEnumConverter<ContentType>(JsonNamingPolicy.CamelCase);
