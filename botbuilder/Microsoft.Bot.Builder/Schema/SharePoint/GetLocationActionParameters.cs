using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>How a place is asked for.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class GetLocationActionParameters
{
    /// <summary>Whether the person picks it on a map. Default false: where the device is.</summary>
    [JsonPropertyName("chooseLocationOnMap")]
    public bool ChooseLocationOnMap { get; set; }
}
