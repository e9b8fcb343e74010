using System.Text.Json.Serialization;

namespace VirtualAssistant.Bot.Operator;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<DeadLetterView>))]
internal sealed partial class OperatorJson : JsonSerializerContext;
