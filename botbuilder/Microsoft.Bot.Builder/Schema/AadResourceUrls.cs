using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The resources tokens are wanted for.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string>? resourceUrls = default)
    {
        ResourceUrls = resourceUrls;
    }

    [JsonPropertyName("resourceUrls")]
    public IList<string>? ResourceUrls { get; set; }
}
