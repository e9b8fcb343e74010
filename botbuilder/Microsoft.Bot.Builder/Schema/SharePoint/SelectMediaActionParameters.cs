using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Which files may be chosen.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class SelectMediaActionParameters
{
    [JsonPropertyName("mediaType")]
    public MediaTypeOption MediaType { get; set; }

    /// <summary>Whether several. Default false.</summary>
    [JsonPropertyName("allowMultipleCapture")]
    public bool AllowMultipleCapture { get; set; }

    /// <summary>Bytes. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("maxSizePerFile")]
    public int MaxSizePerFile { get; set; }

    /// <summary>Endings of file names, without the dot.</summary>
    [JsonPropertyName("supportedFileFormats")]
    public IEnumerable<string>? SupportedFileFormats { get; set; }

    /// <summary>What is chosen; the numbers are those of the protocol.</summary>
    public enum MediaTypeOption
    {
        Image = 1,
        Audio = 4,
        Document = 8,
    }
}
