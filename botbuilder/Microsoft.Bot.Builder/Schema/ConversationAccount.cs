using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation as a channel knows it.</summary>
[JsonConverter(typeof(ConversationAccountJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ConversationAccount
{
    private UnknownProperties _unknown;

    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id!;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>The channel's own word for the kind of conversation, such as <c>personal</c> or <c>channel</c> on Teams.</summary>
    [JsonPropertyName("conversationType")]
    public string? ConversationType { get; set; }

    /// <summary>Opaque; may hold any character, so it is percent-encoded wherever it stands in an address.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

    [JsonPropertyName("role")]
    public string? Role { get; set; }

    [JsonPropertyName("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _unknown.Object;
        set => _unknown.Object = value;
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties
    {
        get => _unknown.Entries;
        set => _unknown.Entries = value;
    }
}
