using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Posts to the bot.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class O365ConnectorCardHttpPOST : O365ConnectorCardActionBase
{
    public new const string Type = "HttpPOST";

    public O365ConnectorCardHttpPOST()
    {
    }

    public O365ConnectorCardHttpPOST(string? type = default, string? name = default, string? id = default, string? body = default)
        : base(type, name, id)
    {
        Body = body;
    }

    [JsonPropertyName("body")]
    public string? Body { get; set; }
}
