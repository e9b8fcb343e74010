using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or bot as a channel knows it: the id means nothing outside that channel.</summary>
[JsonConverter(typeof(ChannelAccountJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class ChannelAccount
{
    private UnknownProperties _unknown;

    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id!;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    [JsonPropertyName("id")]
    public string Id { get; set; } = null!;

    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonPropertyName("role")]
    public string? Role { get; set; }

    /// <summary>The person's object id in Entra ID, where the channel knows it.</summary>
    [JsonPropertyName("aadObjectId")]
    public string? AadObjectId { get; set; }

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
