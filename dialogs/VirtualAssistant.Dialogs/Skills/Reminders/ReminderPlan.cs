using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>When a reminder shall fire, worked out in the person's zone.</summary>
/// <param name="Due">First time, milliseconds since 1970 UTC.</param>
/// <param name="Start">The same in local time, ISO 8601; where a series begins.</param>
/// <param name="TimeAssumed">Nobody said the hour.</param>
internal sealed record ReminderPlan(long Due, string Zone, string Start, string? Rule, bool TimeAssumed, ClockChange ClockChange)
{
    public static ReminderPlan Once(ZonedDateTime moment, bool timeAssumed, ClockChange clockChange) => new(
        moment.ToInstant().ToUnixTimeMilliseconds(), moment.Zone.Id, Format(moment.LocalDateTime), Rule: null, timeAssumed, clockChange);

    public static ReminderPlan Series(Recurrence recurrence, ZonedDateTime first, bool timeAssumed) => new(
        first.ToInstant().ToUnixTimeMilliseconds(), first.Zone.Id, Format(recurrence.Start), recurrence.Rule.ToString(), timeAssumed, ClockChange.None);

    public Instant DueInstant => Instant.FromUnixTimeMilliseconds(Due);

    public LocalDateTime LocalStart => LocalDateTimePattern.ExtendedIso.Parse(Start).Value;

    private static string Format(LocalDateTime time) => LocalDateTimePattern.ExtendedIso.Format(time);
}
