using System.Text.Json.Serialization;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CreateArguments))]
[JsonSerializable(typeof(ChangeArguments))]
[JsonSerializable(typeof(CancelArguments))]
[JsonSerializable(typeof(DoneArguments))]
[JsonSerializable(typeof(SnoozeArguments))]
[JsonSerializable(typeof(RestoreArguments))]
[JsonSerializable(typeof(ReminderReceipt))]
[JsonSerializable(typeof(ReminderButton))]
[JsonSerializable(typeof(ReminderDraft))]
[JsonSerializable(typeof(ChoiceDraft))]
[JsonSerializable(typeof(MoveDraft))]
internal sealed partial class ReminderSkillJson : JsonSerializerContext;
