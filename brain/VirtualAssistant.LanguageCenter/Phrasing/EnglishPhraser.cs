using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>English, with the 24-hour clock: its hours mean one thing only.</summary>
internal sealed class EnglishPhraser : IPhraser
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public string Moment(ZonedDateTime moment, Instant now, string? locale = null)
    {
        var today = now.InZone(moment.Zone).Date;
        var days = Period.DaysBetween(today, moment.Date);
        var time = Time(Phraser.Rounded(moment, now));
        return days switch
        {
            0 => $"today at {time}",
            1 => $"tomorrow, {Date(moment.Date, today)}, at {time}",
            -1 => $"yesterday, {Date(moment.Date, today)}, at {time}",
            _ => $"{Date(moment.Date, today)} at {time}",
        };
    }

    public string Recurrence(Recurrence recurrence, string? locale = null) => Endless(recurrence) + (recurrence.Rule switch
    {
        { Until: { } until } => string.Create(Culture, $" until {until.Date.DayOfWeek} {until.Day} {Month(until.Month)} {until.Year}"),
        { Count: { } count } => string.Create(Culture, $", {count} times"),
        _ => "",
    });

    private string Endless(Recurrence recurrence)
    {
        var (rule, start) = recurrence;
        var text = new StringBuilder();
        switch (rule.Frequency)
        {
            case RecurrenceFrequency.Minutely:
                return Every(rule.Interval, "minute") + Window(rule);
            case RecurrenceFrequency.Hourly:
                return Every(rule.Interval, "hour") + Window(rule);
            case RecurrenceFrequency.Daily when rule is { Interval: 1, ByHour.Length: > 1 }:
                text.Append(rule.ByHour.Length == 2 ? "twice a day" : string.Create(Culture, $"{rule.ByHour.Length} times a day"));
                break;
            case RecurrenceFrequency.Daily:
                text.Append(Every(rule.Interval, "day"));
                break;
            case RecurrenceFrequency.Weekly:
                text.Append(Weekly(rule, start.DayOfWeek));
                break;
            case RecurrenceFrequency.Monthly:
                text.Append(Every(rule.Interval, "month")).Append(" on ").Append(DaysOfMonth(rule, start));
                break;
            default:
                text.Append(Every(rule.Interval, "year")).Append(" on ").Append(DayOfYear(rule, start));
                break;
        }

        return text.Append(" at ").Append(List([.. rule.TimesOfDay(start.TimeOfDay).Select(Time)])).ToString();
    }

    private static string Window(RecurrenceRule rule) =>
        Phraser.Window(rule) is var (from, to) ? $" between {Time(from)} and {Time(to)}" : "";

    public string Length(Period length, string? locale = null)
    {
        var normal = length.Normalize();
        ReadOnlySpan<(long Count, string Name)> units =
        [
            (normal.Years, "year"), (normal.Months, "month"),
                (normal.Weeks + (normal.Weeks == 0 && normal.Days % 7 == 0 ? normal.Days / 7 : 0), "week"),
            (normal.Weeks == 0 && normal.Days % 7 == 0 ? 0 : normal.Days, "day"), (normal.Hours, "hour"), (normal.Minutes, "minute"),
                (normal.Seconds, "second"),
        ];
        var parts = new List<string>();
        foreach (var (count, name) in units)
        {
            if (count != 0)
            {
                parts.Add(string.Create(Culture, $"{count} {name}{(count == 1 ? "" : "s")}"));
            }
        }

        return parts.Count == 0 ? "0 minutes" : List(parts);
    }

    public string Day(AnnualDate day, int? year = null, string? locale = null) =>
        string.Create(Culture, $"{day.Day} {Month(day.Month)}{(year is null ? "" : " ")}{year}");

    public string List(IReadOnlyList<string> items, string? locale = null) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    public string Count(int count, string singular, string? plural = null, string? locale = null) =>
        string.Create(Culture, $"{count} {(count == 1 ? singular : plural ?? singular + "s")}");

    public string ToSecondPerson(string text, string? locale = null) => SecondPerson.Of(text);

    private static string Time(LocalTime time) => time.Second == 0
        ? string.Create(Culture, $"{time.Hour:00}:{time.Minute:00}")
        : string.Create(Culture, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00}");

    private static string Date(LocalDate date, LocalDate today)
    {
        var year = date.Year == today.Year ? "" : string.Create(Culture, $" {date.Year}");
        return string.Create(Culture, $"{date.DayOfWeek} {date.Day} {Month(date.Month)}{year}");
    }

    private static string Month(int month) => Culture.DateTimeFormat.GetMonthName(month);

    private static string Every(int interval, string unit) =>
        interval == 1 ? $"every {unit}" : string.Create(Culture, $"every {interval} {unit}s");

    private string Weekly(RecurrenceRule rule, IsoDayOfWeek startDay)
    {
        ImmutableArray<IsoDayOfWeek> days = rule.ByDay.IsEmpty ? [startDay] : [.. rule.ByDay.Select(day => day.Day).Order()];
        if (days.Length == 5 && days[^1] == IsoDayOfWeek.Friday)
        {
            return rule.Interval == 1 ? "every weekday" : $"{Every(rule.Interval, "week")} on Monday to Friday";
        }

        var names = List([.. days.Select(day => day.ToString())]);
        return rule.Interval == 1 ? $"every {names}" : $"{Every(rule.Interval, "week")} on {names}";
    }

    private string DaysOfMonth(RecurrenceRule rule, LocalDateTime start) => rule switch
    {
        { Position: not 0 } => $"the {Ordinal(rule.Position)} working day",
        { ByDay.IsEmpty: false } => List([.. rule.ByDay.Select(day => $"the {Ordinal(day.Ordinal)} {day.Day}")]),
        { ByMonthDay.IsEmpty: false } => List([.. rule.ByMonthDay.Select(day => day < 0 ? $"the {Ordinal(day)} day"
            : $"the {Ordinal(day)}")]),
        _ => $"the {Ordinal(start.Day)}",
    };

    private string DayOfYear(RecurrenceRule rule, LocalDateTime start)
    {
        var month = rule.ByMonth.IsEmpty ? start.Month : rule.ByMonth[0];
        return rule switch
        {
            { ByDay.IsEmpty: false } => $"{DaysOfMonth(rule, start)} of {Month(month)}",
            { ByMonthDay: [> 0 and var day, ..] } => string.Create(Culture, $"{day} {Month(month)}"),
            { ByMonthDay.IsEmpty: false } => $"{DaysOfMonth(rule, start)} of {Month(month)}",
            _ => string.Create(Culture, $"{start.Day} {Month(month)}"),
        };
    }

    private static string Ordinal(int number) => number switch
    {
        -1 => "last",
        < -1 => string.Create(Culture, $"{Ordinal(-number)} to last"),
        _ when number % 100 is >= 11 and <= 13 => string.Create(Culture, $"{number}th"),
        _ => string.Create(Culture, $"{number}{(number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }}"),
    };
}
