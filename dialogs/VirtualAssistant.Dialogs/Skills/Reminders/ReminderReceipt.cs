using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>What a reminder action did: the details of its receipt.</summary>
/// <param name="After">The reminders as they are now.</param>
/// <param name="RestsUntil">The end of the quiet hours that it falls into, "07:00"; null when it falls into none.</param>
/// <param name="IsForRoom">Whether a new one is for everybody who reads along.</param>
/// <param name="Refused">Why nothing was done; null when it was.</param>
internal sealed record ReminderReceipt(
    IReadOnlyList<ReminderSnapshot> After,
    Refusal? Refused = null,
    SubjectLink Link = SubjectLink.None,
    bool TimeAssumed = false,
    ClockChange ClockChange = ClockChange.None,
    string? RestsUntil = null,
    bool IsForRoom = false)
{
    public static ActionResult Refuse(Refusal refusal) =>
        new(ActionOutcome.Refused, System.Text.Json.JsonSerializer.Serialize(new ReminderReceipt([], refusal), ReminderSkillJson.Default.ReminderReceipt));
}

internal enum Refusal
{
    /// <summary>There is no such reminder of this person, or it is over.</summary>
    Gone,

    /// <summary>It has changed since the action that is to be taken back.</summary>
    ChangedSince,

    /// <summary>The time has passed before it could be stored.</summary>
    TooLate,
}
