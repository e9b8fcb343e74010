using System.Text.Json.Serialization;

namespace VirtualAssistant.Brain.Reminders;

/// <summary>A reminder's time has come; the value of the event that announces it.</summary>
/// <param name="DueAt">When it was to be announced.</param>
/// <param name="IsLate">The assistant was away or held up at that time.</param>
/// <param name="Missed">Further occurrences that passed meanwhile and are not announced.</param>
/// <param name="Version">The reminder's version after firing: an answer to an older announcement is recognised.</param>
/// <param name="IsForRoom">Whether it is for everybody where it is announced.</param>
public sealed record ReminderDue(
    Guid Reminder, string What, DateTimeOffset DueAt, string Zone, bool IsLate, int Missed, bool Repeats, long Version, bool IsForRoom = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReminderDue))]
public sealed partial class ReminderJson : JsonSerializerContext;
