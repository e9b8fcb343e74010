using System.Text.Json.Serialization;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Interactivity;

namespace VirtualAssistant.Channels.Slack;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(SlackWorkspace))]
[JsonSerializable(typeof(InstallState))]
[JsonSerializable(typeof(SlackButton))]
[JsonSerializable(typeof(FormOrigin))]
internal sealed partial class SlackJson : JsonSerializerContext;
