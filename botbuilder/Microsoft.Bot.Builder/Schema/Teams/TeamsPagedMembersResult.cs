using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the people in a team or chat.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult()
    {
    }

    public TeamsPagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(TeamsAccount.Of).ToList();
    }

    [JsonPropertyName("continuationToken")]
    public string? ContinuationToken { get; set; }

    [JsonPropertyName("members")]
    public IList<TeamsChannelAccount>? Members { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}

/// <summary>A member as the connector gives it, seen as what Teams gave.</summary>
internal static class TeamsAccount
{
    public static TeamsChannelAccount Of(ChannelAccount member) => SchemaJson.ConvertTo<TeamsChannelAccount>(member)!;
}
