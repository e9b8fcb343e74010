using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Which place to show.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ShowLocationActionParameters
{
    /// <summary>Null: where the person is.</summary>
    [JsonPropertyName("locationCoordinates")]
    public Location? LocationCoordinates { get; set; }
}
