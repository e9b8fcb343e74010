using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The property pane of an extension.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class GetPropertyPaneConfigurationResponse
{
    [JsonPropertyName("pages")]
    public IEnumerable<PropertyPanePage>? Pages { get; set; }

    /// <summary>The page to begin with, counted from 0.</summary>
    [JsonPropertyName("currentPage")]
    public int CurrentPage { get; set; }

    /// <summary>Milliseconds until a sign of loading is shown.</summary>
    [JsonPropertyName("loadingIndicatorDelayTime")]
    public int LoadingIndicatorDelayTime { get; set; }

    /// <summary>Whether one is shown at all.</summary>
    [JsonPropertyName("showLoadingIndicator")]
    public bool ShowLoadingIndicator { get; set; }
}
