using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One stored rendition of an attachment.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string? viewId = default, int? size = default)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonPropertyName("viewId")]
    public string? ViewId { get; set; }

    [JsonPropertyName("size")]
    public int? Size { get; set; }
}
