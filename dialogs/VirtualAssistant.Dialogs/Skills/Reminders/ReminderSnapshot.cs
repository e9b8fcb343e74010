using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>A reminder at one moment, as receipts keep it.</summary>
/// <param name="Due">Milliseconds since 1970 UTC.</param>
/// <param name="Start">Local, ISO 8601.</param>
internal sealed record ReminderSnapshot(Guid Id, string What, long Due, string Zone, string Start, string? Rule, ReminderState State, long Version)
{
    public static ReminderSnapshot Of(Reminder reminder) => new(
        reminder.Id.Value,
        reminder.What,
        reminder.Due.ToUnixTimeMilliseconds(),
        reminder.Zone,
        LocalDateTimePattern.ExtendedIso.Format(reminder.Start),
        reminder.Rule,
        reminder.State,
        reminder.Version);

    /// <summary>The moment it is due, in its own zone.</summary>
    public ZonedDateTime Moment => Instant.FromUnixTimeMilliseconds(Due).InZone(DateTimeZoneProviders.Tzdb[Zone]);

    public Recurrence? Recurrence => Rule is null ? null : new Recurrence(RecurrenceRule.Parse(Rule), LocalStart);

    /// <summary>The reminder as it was then, on top of what it is now.</summary>
    public Reminder Restore(Reminder now) => now with
    {
        What = What,
        Due = Instant.FromUnixTimeMilliseconds(Due),
        Zone = Zone,
        Start = LocalStart,
        Rule = Rule,
        State = State,
        Version = now.Version + 1,
    };

    private LocalDateTime LocalStart => LocalDateTimePattern.ExtendedIso.Parse(Start).Value;
}
