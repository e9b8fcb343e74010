using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>A place.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class Location
{
    /// <summary>Degrees.</summary>
    [JsonPropertyName("latitude")]
    public int Latitude { get; set; }

    /// <summary>Degrees.</summary>
    [JsonPropertyName("longitude")]
    public int Longitude { get; set; }

    /// <summary>When it was found. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("timestamp")]
    public int Timestamp { get; set; }

    /// <summary>Metres. 0: not said.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonPropertyName("accuracy")]
    public int Accuracy { get; set; }
}
