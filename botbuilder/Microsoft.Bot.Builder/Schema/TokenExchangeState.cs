using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a sign-in link remembers while the person is away signing in.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TokenExchangeState
{
    public TokenExchangeState()
    {
    }

    public TokenExchangeState(
        string? connectionName = default,
        ConversationReference? conversation = default,
        ConversationReference? relatesTo = default,
        string? botUrl = default,
        string? msAppId = default)
    {
        ConnectionName = connectionName;
        Conversation = conversation;
        RelatesTo = relatesTo;
        BotUrl = botUrl;
        MsAppId = msAppId;
    }

    [JsonPropertyName("connectionName")]
    public string? ConnectionName { get; set; }

    [JsonPropertyName("conversation")]
    public ConversationReference? Conversation { get; set; }

    [JsonPropertyName("relatesTo")]
    public ConversationReference? RelatesTo { get; set; }

    [JsonPropertyName("botUrl")]
    public string? BotUrl { get; set; }

    [JsonPropertyName("msAppId")]
    public string? MsAppId { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
