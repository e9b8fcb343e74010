using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>Which address to open.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ExternalLinkActionParameters
{
    /// <summary>Whether it leads into Teams. Default false.</summary>
    [JsonPropertyName("isTeamsDeepLink")]
    public bool IsTeamsDeepLink { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("target")]
    public string? Target { get; set; }
}
