using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>What the client does after an action, or after the property pane was applied.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
[JsonConverter(typeof(RuntimeTypeJsonConverter<BaseHandleActionResponse>))]
public class BaseHandleActionResponse
{
    protected BaseHandleActionResponse(ViewResponseType responseType) => ResponseType = responseType;

    [JsonPropertyName("renderArguments")]
    public object? RenderArguments { get; set; }

    [JsonInclude]
    [JsonPropertyName("responseType")]
    internal ViewResponseType ResponseType { get; }
}
