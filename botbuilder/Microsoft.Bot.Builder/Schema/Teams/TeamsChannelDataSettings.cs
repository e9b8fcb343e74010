using System.Text.Json;
using System.Text.Json.Serialization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the app was installed.</summary>
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftSchemaConverter))]
public class TeamsChannelDataSettings
{
    private UnknownProperties _unknown;

    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo? channel = default) => SelectedChannel = channel;

    [JsonPropertyName("selectedChannel")]
    public ChannelInfo? SelectedChannel { get; set; }

    /// <summary>Properties the schema does not name; kept on read and written back.</summary>
    [JsonIgnore]
    public JObject AdditionalProperties
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
