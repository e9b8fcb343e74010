using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer when a person configures the bot: what to show or to do first.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ConfigResponse<T> : ConfigResponseBase
    where T : class
{
    public ConfigResponse()
        : base("config")
    {
    }

    [JsonPropertyName("config")]
    public T? Config { get; set; }
}
