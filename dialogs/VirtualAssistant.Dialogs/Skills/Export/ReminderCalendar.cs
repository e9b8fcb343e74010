using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Export;

/// <summary>Reminders as a calendar that any calendar program reads: RFC 5545.</summary>
internal static class ReminderCalendar
{
    public const string FileName = "reminders.ics";
    public const string FileType = "text/calendar";

    /// <summary>Bytes of a line at most; longer ones go on in the next, behind a space.</summary>
    private const int MaxLine = 75;

    /// <summary>How far ahead the changes of a clock are written down for a series.</summary>
    private static readonly Duration Foreseen = Duration.FromDays(5 * 366);

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static byte[] Write(IReadOnlyList<Reminder> reminders, Instant now)
    {
        var calendar = new StringBuilder();
        Line(calendar, "BEGIN:VCALENDAR");
        Line(calendar, "VERSION:2.0");
        Line(calendar, "PRODID:-//VirtualAssistant//Reminders//EN");
        foreach (var zone in reminders.Where(reminder => reminder.Rule is not null).Select(reminder => reminder.Zone).Distinct())
        {
            WriteZone(calendar, DateTimeZoneProviders.Tzdb[zone], now);
        }

        foreach (var reminder in reminders)
        {
            WriteEvent(calendar, reminder, now);
        }

        Line(calendar, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(calendar.ToString());
    }

    private static void WriteEvent(StringBuilder calendar, Reminder reminder, Instant now)
    {
        Line(calendar, "BEGIN:VEVENT");
        Line(calendar, $"UID:{reminder.Id.Value:D}@virtualassistant");
        Line(calendar, $"DTSTAMP:{Utc.Format(now)}");
        if (reminder.Rule is null)
        {
            Line(calendar, $"DTSTART:{Utc.Format(reminder.Due)}");
        }
        else
        {
            Line(calendar, $"DTSTART;TZID={reminder.Zone}:{Local.Format(reminder.Start)}");
            Line(calendar, $"RRULE:{reminder.Rule}");
        }

        Line(calendar, $"SUMMARY:{Escape(reminder.What)}");
        Line(calendar, "BEGIN:VALARM");
        Line(calendar, "ACTION:DISPLAY");
        Line(calendar, "TRIGGER:PT0S");
        Line(calendar, $"DESCRIPTION:{Escape(reminder.What)}");
        Line(calendar, "END:VALARM");
        Line(calendar, "END:VEVENT");
    }

    private static void WriteZone(StringBuilder calendar, DateTimeZone zone, Instant now)
    {
        Line(calendar, "BEGIN:VTIMEZONE");
        Line(calendar, $"TZID:{zone.Id}");
        foreach (var interval in zone.GetZoneIntervals(new Interval(now, now + Foreseen)))
        {
            var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.FromSeconds(1)) : interval.WallOffset;
            var start = interval.HasStart ? interval.Start : Instant.FromUtc(1970, 1, 1, 0, 0);
            Line(calendar, $"BEGIN:{kind}");
            Line(calendar, $"DTSTART:{Local.Format(start.WithOffset(before).LocalDateTime)}");
            Line(calendar, $"TZOFFSETFROM:{OffsetOf(before)}");
            Line(calendar, $"TZOFFSETTO:{OffsetOf(interval.WallOffset)}");
            Line(calendar, $"TZNAME:{interval.Name}");
            Line(calendar, $"END:{kind}");
        }

        Line(calendar, "END:VTIMEZONE");
    }

    private static string OffsetOf(Offset offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{Math.Abs(offset.Seconds) / 3600:00}{Math.Abs(offset.Seconds) / 60 % 60:00}");

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    private static void Line(StringBuilder calendar, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxLine)
            {
                calendar.Append("\r\n ");
                bytes = 1;
            }

            calendar.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        calendar.Append("\r\n");
    }
}
