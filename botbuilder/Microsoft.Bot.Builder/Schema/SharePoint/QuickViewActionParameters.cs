using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Which quick view to open.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class QuickViewActionParameters
{
    /// <summary>The id of the view.</summary>
    [JsonPropertyName("view")]
    public string? View { get; set; }
}
