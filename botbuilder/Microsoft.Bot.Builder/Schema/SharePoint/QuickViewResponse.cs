using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The view that opens from the card.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class QuickViewResponse
{
    /// <summary>What the template is filled with.</summary>
    [JsonPropertyName("data")]
    public object? Data { get; set; }

    /// <summary>The Adaptive Card: any object whose JSON is one.</summary>
    [JsonPropertyName("template")]
    public object? Template { get; set; }

    [JsonPropertyName("viewId")]
    public string? ViewId { get; set; }

    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>A link in the bar above the card.</summary>
    [JsonPropertyName("externalLink")]
    public ExternalLinkActionParameters? ExternalLink { get; set; }

    [JsonPropertyName("focusParameters")]
    public FocusParameters? FocusParameters { get; set; }

    /// <summary>Whether the client gets a token of the person first. Default false.</summary>
    [JsonPropertyName("requiresSso")]
    public bool RequiresSso { get; set; }

    /// <summary>The view to show once it has it.</summary>
    [JsonPropertyName("postSsoViewId")]
    public string? PostSsoViewId { get; set; }
}
