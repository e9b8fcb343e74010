using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>German, with the 24-hour clock.</summary>
internal sealed class GermanPhraser : IPhraser
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Weekdays = ["", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    private static readonly string[] Months =
        ["", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    public string Moment(ZonedDateTime moment, Instant now, string? locale = null)
    {
        var today = now.InZone(moment.Zone).Date;
        var time = Time(Phraser.Rounded(moment, now));
        return Period.DaysBetween(today, moment.Date) switch
        {
            0 => $"heute um {time}",
            1 => $"morgen, {Date(moment.Date, today)}, um {time}",
            -1 => $"gestern, {Date(moment.Date, today)}, um {time}",
            _ => $"am {Date(moment.Date, today)}, um {time}",
        };
    }

    public string Recurrence(Recurrence recurrence, string? locale = null) => Endless(recurrence) + (recurrence.Rule switch
    {
        { Until: { } until } => string.Create(Invariant, $" bis {Weekdays[(int)until.DayOfWeek]}, den {until.Day}. {Months[until.Month]} {until.Year}"),
        { Count: { } count } => string.Create(Invariant, $", {count} Mal"),
        _ => "",
    });

    private string Endless(Recurrence recurrence)
    {
        var (rule, start) = recurrence;
        var time = $" um {List([.. rule.TimesOfDay(start.TimeOfDay).Select(Time)])}";
        return rule.Frequency switch
        {
            RecurrenceFrequency.Minutely => Every(rule.Interval, "jede Minute", "Minuten") + Window(rule),
            RecurrenceFrequency.Hourly => Every(rule.Interval, "jede Stunde", "Stunden") + Window(rule),
            RecurrenceFrequency.Daily when rule is { Interval: 1, ByHour.Length: > 1 } => (rule.ByHour.Length == 2 ? "zweimal am Tag" : string.Create(Invariant, $"{rule.ByHour.Length} Mal am Tag")) + time,
            RecurrenceFrequency.Daily => Every(rule.Interval, "jeden Tag", "Tage") + time,
            RecurrenceFrequency.Weekly => Weekly(rule, start.DayOfWeek) + time,
            RecurrenceFrequency.Monthly => $"{Every(rule.Interval, "jeden Monat", "Monate")} am {DaysOfMonth(rule, start)}{time}",
            _ => $"{Every(rule.Interval, "jedes Jahr", "Jahre")} am {DayOfYear(rule, start)}{time}",
        };
    }

    private static string Window(RecurrenceRule rule) =>
        Phraser.Window(rule) is var (from, to) ? $" zwischen {Time(from)} und {Time(to)}" : "";

    public string Length(Period length, string? locale = null)
    {
        var normal = length.Normalize();
        var (weeks, days) = normal.Weeks == 0 && normal.Days % 7 == 0 ? (normal.Days / 7, 0) : (normal.Weeks, normal.Days);
        ReadOnlySpan<(long Count, string One, string Many)> units =
        [
            (normal.Years, "Jahr", "Jahre"), (normal.Months, "Monat", "Monate"), (weeks, "Woche", "Wochen"), (days, "Tag", "Tage"),
            (normal.Hours, "Stunde", "Stunden"), (normal.Minutes, "Minute", "Minuten"), (normal.Seconds, "Sekunde", "Sekunden"),
        ];
        var parts = new List<string>();
        foreach (var (count, one, many) in units)
        {
            if (count != 0)
            {
                parts.Add(count == 1 ? $"{(one is "Woche" or "Stunde" or "Minute" or "Sekunde" ? "eine" : "ein")} {one}" : string.Create(Invariant, $"{count} {many}"));
            }
        }

        return parts.Count == 0 ? "0 Minuten" : List(parts);
    }

    public string Day(AnnualDate day, int? year = null, string? locale = null) =>
        string.Create(Invariant, $"{day.Day}. {Months[day.Month]}{(year is null ? "" : " ")}{year}");

    public string List(IReadOnlyList<string> items, string? locale = null) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} und {items[^1]}",
    };

    public string Count(int count, string singular, string? plural = null, string? locale = null) =>
        string.Create(Invariant, $"{count} {(count == 1 ? singular : plural ?? singular)}");

    public string ToSecondPerson(string text, string? locale = null) => GermanSecondPerson.Of(text);

    private static string Time(LocalTime time) => time.Second == 0
        ? string.Create(Invariant, $"{time.Hour:00}:{time.Minute:00} Uhr")
        : string.Create(Invariant, $"{time.Hour:00}:{time.Minute:00}:{time.Second:00} Uhr");

    private static string Date(LocalDate date, LocalDate today)
    {
        var year = date.Year == today.Year ? "" : string.Create(Invariant, $" {date.Year}");
        return string.Create(Invariant, $"{Weekdays[(int)date.DayOfWeek]}, {date.Day}. {Months[date.Month]}{year}");
    }

    private static string Every(int interval, string one, string many) => interval == 1 ? one : string.Create(Invariant, $"alle {interval} {many}");

    private string Weekly(RecurrenceRule rule, IsoDayOfWeek startDay)
    {
        ImmutableArray<IsoDayOfWeek> days = rule.ByDay.IsEmpty ? [startDay] : [.. rule.ByDay.Select(day => day.Day).Order()];
        if (rule.Interval == 1 && days.Length == 5 && days[^1] == IsoDayOfWeek.Friday)
        {
            return "jeden Werktag";
        }

        var names = List([.. days.Select(day => Weekdays[(int)day])]);
        return rule.Interval == 1 ? $"jeden {names}" : $"{Every(rule.Interval, "", "Wochen")} am {names}";
    }

    private string DaysOfMonth(RecurrenceRule rule, LocalDateTime start) => rule switch
    {
        { Position: not 0 } => $"{Ordinal(rule.Position)} Werktag",
        { ByDay.IsEmpty: false } => List([.. rule.ByDay.Select(day => $"{Ordinal(day.Ordinal)} {Weekdays[(int)day.Day]}")]),
        { ByMonthDay.IsEmpty: false } => List([.. rule.ByMonthDay.Select(day => day < 0 ? $"{Ordinal(day)} Tag" : string.Create(Invariant, $"{day}."))]),
        _ => string.Create(Invariant, $"{start.Day}."),
    };

    private string DayOfYear(RecurrenceRule rule, LocalDateTime start)
    {
        var month = Months[rule.ByMonth.IsEmpty ? start.Month : rule.ByMonth[0]];
        return rule switch
        {
            { ByDay.IsEmpty: false } => $"{DaysOfMonth(rule, start)} im {month}",
            { ByMonthDay: [> 0 and var day, ..] } => string.Create(Invariant, $"{day}. {month}"),
            { ByMonthDay.IsEmpty: false } => $"{DaysOfMonth(rule, start)} im {month}",
            _ => string.Create(Invariant, $"{start.Day}. {month}"),
        };
    }

    private static string Ordinal(int number) => number switch
    {
        -1 => "letzten",
        < -1 => "vorletzten",
        1 => "ersten",
        2 => "zweiten",
        3 => "dritten",
        4 => "vierten",
        5 => "fünften",
        _ => string.Create(Invariant, $"{number}."),
    };
}
