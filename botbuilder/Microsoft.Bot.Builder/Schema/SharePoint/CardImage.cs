using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A picture on a card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class CardImage
{
    /// <summary>Its address.</summary>
    [JsonPropertyName("url")]
    public string? Image { get; set; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    [JsonPropertyName("altText")]
    public string? AltText { get; set; }
}
