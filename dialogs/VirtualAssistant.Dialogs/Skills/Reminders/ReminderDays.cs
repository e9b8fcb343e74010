using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Tells which reminders come on some days: a series comes on many.</summary>
internal static class ReminderDays
{
    /// <summary>A series with more occurrences on the days than this comes in every part of them.</summary>
    private const int MostOccurrences = 200;

    /// <param name="part">Only in this part of the day; null for all of it.</param>
    /// <param name="zone">In which the days are meant.</param>
    public static bool Come(Reminder reminder, DateInterval days, DayPart? part, DateTimeZone zone)
    {
        var at = reminder.Due.InZone(zone);
        if (reminder.State != ReminderState.Scheduled || ReminderSnapshot.Of(reminder).Recurrence is not { } series)
        {
            return Holds(at, days, part);
        }

        var own = DateTimeZoneProviders.Tzdb[reminder.Zone];
        if (at.Date < days.Start && series.Next(days.Start.AtStartOfDayInZone(zone).ToInstant() - Duration.Epsilon, own) is { } later)
        {
            at = later.WithZone(zone);
        }

        for (var i = 0; at.Date <= days.End; i++)
        {
            if (i == MostOccurrences || Holds(at, days, part))
            {
                return true;
            }

            if (series.Next(at.ToInstant(), own) is not { } next)
            {
                return false;
            }

            at = next.WithZone(zone);
        }

        return false;
    }

    private static bool Holds(ZonedDateTime at, DateInterval days, DayPart? part) => days.Contains(at.Date) && (part is null || IsIn(at.Hour, part.Value));

    private static bool IsIn(int hour, DayPart part) => part switch
    {
        DayPart.Morning => hour is >= 4 and < 12,
        DayPart.Noon => hour is >= 11 and < 14,
        DayPart.Afternoon => hour is >= 12 and < 18,
        DayPart.Evening or DayPart.Tonight => hour >= 17,
        DayPart.Night => hour is >= 20 or < 5,
        _ => true,
    };
}
