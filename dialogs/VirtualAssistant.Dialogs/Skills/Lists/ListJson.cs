using System.Text.Json.Serialization;

namespace VirtualAssistant.Dialogs.Skills.Lists;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ListArguments))]
[JsonSerializable(typeof(ListNaming))]
[JsonSerializable(typeof(ListWayBack))]
[JsonSerializable(typeof(ListReceipt))]
[JsonSerializable(typeof(ListDraft))]
internal sealed partial class ListSkillJson : JsonSerializerContext;
