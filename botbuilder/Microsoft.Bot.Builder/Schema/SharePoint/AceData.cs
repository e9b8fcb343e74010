using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>An Adaptive Card Extension as it stands on a dashboard.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AceData
{
    [JsonPropertyName("cardSize")]
    public AceCardSize CardSize { get; set; }

    [JsonPropertyName("dataVersion")]
    public string? DataVersion { get; set; }

    /// <summary>A GUID.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The address of the icon.</summary>
    [JsonPropertyName("iconProperty")]
    public string? IconProperty { get; set; }

    [JsonPropertyName("description")]
    public string? Description { get; set; }

    /// <summary>Null: shown.</summary>
    [JsonPropertyName("isVisible")]
    public bool? IsVisible { get; set; }

    /// <summary>The properties the property pane edits.</summary>
    [JsonPropertyName("properties")]
    public object? Properties { get; set; }

    /// <summary>How much of a dashboard a card takes.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<AceCardSize>))]
    public enum AceCardSize
    {
        Medium,
        Large,
    }
}
