using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Bytes to store in the channel's blob storage.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AttachmentData
{
    public AttachmentData()
    {
    }

    public AttachmentData(
        string? type = default,
        string? name = default,
        byte[]? originalBase64 = default,
        byte[]? thumbnailBase64 = default)
    {
        Type = type;
        Name = name;
        OriginalBase64 = originalBase64;
        ThumbnailBase64 = thumbnailBase64;
    }

    [JsonPropertyName("type")]
    public string? Type { get; set; }

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("originalBase64")]
    public byte[]? OriginalBase64 { get; set; }

    [JsonPropertyName("thumbnailBase64")]
    public byte[]? ThumbnailBase64 { get; set; }
}
