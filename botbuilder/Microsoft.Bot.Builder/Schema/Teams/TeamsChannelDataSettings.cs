using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the app was installed.</summary>
public class TeamsChannelDataSettings
{
    [JsonPropertyName("selectedChannel")]
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownProperties { get; set; }
}
