using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace VirtualAssistant.Brain.Language;

/// <summary>A rule and where it starts. The local time stays the same through changes of the clock.</summary>
public sealed record Recurrence(RecurrenceRule Rule, LocalDateTime Start)
{
    private static readonly LocalDateTimePattern StartPattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>The first occurrence after <paramref name="after"/>; null when it has ended.</summary>
    public ZonedDateTime? Next(Instant after, DateTimeZone zone) => RecurrenceWalk.Next(this, after, zone);

    /// <summary>Two lines of iCalendar: <c>DTSTART:20261123T090000</c> and <c>RRULE:FREQ=WEEKLY;BYDAY=MO</c>.</summary>
    public override string ToString() => $"DTSTART:{StartPattern.Format(Start)}\nRRULE:{Rule}";

    /// <exception cref="FormatException">Not what <see cref="ToString"/> writes.</exception>
    public static Recurrence Parse(string text) =>
        TryParse(text, out var recurrence) ? recurrence : throw new FormatException($"Not a recurrence: '{text}'.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Recurrence? recurrence)
    {
        recurrence = null;
        var lines = (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [['D', 'T', 'S', 'T', 'A', 'R', 'T', ':', .. var start], ['R', 'R', 'U', 'L', 'E', ':', .. var rule]])
        {
            return false;
        }

        var parsed = StartPattern.Parse(start);
        if (!parsed.Success || !RecurrenceRule.TryParse(rule, out var found))
        {
            return false;
        }

        recurrence = new Recurrence(found!, parsed.Value);
        return true;
    }
}
