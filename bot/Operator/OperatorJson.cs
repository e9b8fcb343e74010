using System.Text.Json.Serialization;

namespace VirtualAssistant.Bot.Operator;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class OperatorJson : JsonSerializerContext;
