using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.SharePoint;

/// <summary>The client leaves what it shows.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class NoOpHandleActionResponse : BaseHandleActionResponse
{
    public NoOpHandleActionResponse()
        : base(ViewResponseType.NoOp)
    {
    }

    /// <summary>Nothing is shown: null.</summary>
    [JsonPropertyName("renderArguments")]
    public new object? RenderArguments { get; set; }
}
