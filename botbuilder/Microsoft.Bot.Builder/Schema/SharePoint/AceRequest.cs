using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The value of every invoke of SharePoint.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AceRequest
{
    public AceRequest()
    {
    }

    public AceRequest(object? data = default, object? properties = default)
    {
        Data = data;
        Properties = properties;
    }

    /// <summary>What the view sent along: the view asked for, the action that was taken.</summary>
    [JsonPropertyName("data")]
    public object? Data { get; set; }

    /// <summary>The properties of the Adaptive Card Extension, as its property pane left them.</summary>
    [JsonPropertyName("properties")]
    public object? Properties { get; set; }
}
