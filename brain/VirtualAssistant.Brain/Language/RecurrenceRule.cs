using System.Collections.Immutable;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>How something repeats: the part of RFC 5545's RRULE that people say.</summary>
/// <remarks>Where no day is given, the day of the start counts, as in the RFC; a month without that day is passed over.</remarks>
public sealed record RecurrenceRule(RecurrenceFrequency Frequency, int Interval = 1)
{
    public ImmutableArray<RecurrenceDay> ByDay { get; init; } = [];

    /// <summary>Which of a month's days by <see cref="ByDay"/> it is: -1 the last working day, where those are Monday to Friday; 0 each of them.</summary>
    public int Position { get; init; }

    /// <summary>1 to 31, or from the end: -1 is the last day.</summary>
    public ImmutableArray<int> ByMonthDay { get; init; } = [];

    public ImmutableArray<int> ByMonth { get; init; } = [];

    /// <summary>The hours of the day at which it happens, in order: "three times a day", "every hour between 9 and 5". Empty: that of the start.</summary>
    public ImmutableArray<int> ByHour { get; init; } = [];

    /// <summary>How often in all; null without end.</summary>
    public int? Count { get; init; }

    /// <summary>The last local time it may happen; null without end.</summary>
    public LocalDateTime? Until { get; init; }

    /// <exception cref="FormatException">Not an RRULE, or one with parts beyond this.</exception>
    public static RecurrenceRule Parse(string text) => RecurrenceRuleText.Parse(text);

    public static bool TryParse(string? text, out RecurrenceRule? rule) => RecurrenceRuleText.TryParse(text, out rule);

    /// <summary>The times of a day at which it happens, for a series that starts at <paramref name="start"/>.</summary>
    public IEnumerable<LocalTime> TimesOfDay(LocalTime start) => ByHour.IsEmpty ? [start] : ByHour.Select(hour => new LocalTime(hour, start.Minute, start.Second));

    /// <summary>The same hours apart, the first of them at <paramref name="hour"/>; itself when it names no hours of the day.</summary>
    public RecurrenceRule StartingAt(int hour) => ByHour.IsEmpty ? this : Moved(hour - ByHour[0]);

    /// <summary>With every hour of the day so much later, earlier when negative; itself when it names none.</summary>
    public RecurrenceRule Moved(int hours) => ByHour.IsEmpty || Frequency <= RecurrenceFrequency.Hourly
        ? this
        : this with { ByHour = [.. ByHour.Select(hour => (hour + hours + 24) % 24).Order()] };

    /// <summary>As RFC 5545 writes it, without the leading <c>RRULE:</c>.</summary>
    public override string ToString() => RecurrenceRuleText.Format(this);

    public bool Equals(RecurrenceRule? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => HashCode.Combine(Frequency, Interval, ByDay.Length, ByMonthDay.Length);
}

/// <param name="Ordinal">Which of them in the month: 1 the first, -1 the last; 0 every one.</param>
public readonly record struct RecurrenceDay(IsoDayOfWeek Day, int Ordinal = 0);

public enum RecurrenceFrequency
{
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
