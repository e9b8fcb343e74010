using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A file, a picture or a card that travels with an activity: inline as content, or by address.</summary>
[JsonConverter(typeof(AttachmentJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Attachment
{
    private UnknownProperties _unknown;
    private object? _content;

    public Attachment()
    {
    }

    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }

    [JsonPropertyName("contentUrl")]
    public string? ContentUrl { get; set; }

    /// <summary>
    /// The card or data itself: any serialisable object when sending, a <see cref="System.Text.Json.JsonElement"/> when received.
    /// </summary>
    [JsonPropertyName("content")]
    public object? Content
    {
        get => RawJson.TakenApart(ref _content);
        set => _content = value;
    }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("thumbnailUrl")]
    public string? ThumbnailUrl { get; set; }

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown.Object;
        set => _unknown.Object = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get => _unknown.Entries;
        set => _unknown.Entries = value;
    }

    internal object? ContentAsRead => _content;
}
