using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds the first date of an utterance.</summary>
internal static partial class DateReader
{
    private const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    private const string Weekdays =
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun";

    private static readonly string[] MonthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] DayStarts = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static FoundDate? Find(string text, string locale, bool speaksEnglish, DateOnly today) =>
        Iso(text)
        ?? Numeric(text, locale, today)
        ?? (speaksEnglish
            ? Spelled(DayMonth().Match(text), today) ?? Spelled(MonthDay().Match(text), today) ?? MonthOfYear(text)
                ?? Named(text, today) ?? Counted(text, today) ?? Weekday(text, today) ?? Period(text, today)
            : null);

    private static FoundDate? Iso(string text) =>
        IsoDate().Match(text) is { Success: true } match ? Full(match, Number(match, "year"), Number(match, "month"), Number(match, "day")) : null;

    private static FoundDate? Numeric(string text, string locale, DateOnly today)
    {
        var match = NumericDate().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var (month, day) = IsMonthFirst(locale) ? (first, second) : (second, first);
        if (month > 12)
        {
            (month, day) = (day, month); // The other order is the only one it can be.
        }

        return match.Groups["year"].Success ? Full(match, Year(match), month, day) : WithoutYear(match, month, day, today);
    }

    private static FoundDate? Spelled(Match match, DateOnly today)
    {
        if (!match.Success)
        {
            return null;
        }

        var month = Month(match);
        var day = Number(match, "day");
        return match.Groups["year"].Success ? Full(match, Year(match), month, day) : WithoutYear(match, month, day, today);
    }

    private static FoundDate? MonthOfYear(string text)
    {
        var match = MonthYear().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var start = new DateOnly(Number(match, "year"), Month(match), 1);
        return new FoundDate(match.Index, match.Length, $"{start:yyyy-MM}", [start], start.AddMonths(1));
    }

    private static FoundDate? Named(string text, DateOnly today)
    {
        var match = NamedDay().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Value.ToLowerInvariant();
        var offset = name.Contains("after", StringComparison.Ordinal) ? 2
            : name.Contains("before", StringComparison.Ordinal) ? -2
            : name.StartsWith("tomorrow", StringComparison.Ordinal) || name.StartsWith("tmrw", StringComparison.Ordinal) ? 1
            : name.StartsWith("yesterday", StringComparison.Ordinal) ? -1
            : 0;

        // "tonight" is a time as well, so it stays in the text for whoever reads times.
        return Exactly(match.Index, name == "tonight" ? 0 : match.Length, today.AddDays(offset));
    }

    private static FoundDate? Counted(string text, DateOnly today)
    {
        var match = CountedDays().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var count = SmallNumber.Read(match.Groups["count"].Value) * (match.Groups["ago"].Success ? -1 : 1);
        var day = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch
        {
            'd' => today.AddDays(count),
            'w' => today.AddDays(count * 7),
            'm' => today.AddMonths(count),
            _ => today.AddYears(count),
        };
        return Exactly(match.Index, match.Length, day);
    }

    private static FoundDate? Weekday(string text, DateOnly today)
    {
        var match = WeekdayName().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var weekday = Array.FindIndex(DayStarts, start => match.Groups["weekday"].Value.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        var number = weekday == 0 ? 7 : weekday;
        var monday = today.AddDays(1 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek));
        var thisWeek = monday.AddDays(number - 1);
        switch (match.Groups["which"].Value.ToLowerInvariant())
        {
            case "next":
                return Exactly(match.Index, match.Length, thisWeek.AddDays(7));
            case "last" or "past" or "previous":
                return Exactly(match.Index, match.Length, thisWeek.AddDays(-7));
            case "this":
                return Exactly(match.Index, match.Length, thisWeek);
            case "coming":
                return Exactly(match.Index, match.Length, thisWeek > today ? thisWeek : thisWeek.AddDays(7));
        }

        var past = thisWeek >= today ? thisWeek.AddDays(-7) : thisWeek;
        var coming = thisWeek < today ? thisWeek.AddDays(7) : thisWeek;
        return new FoundDate(match.Index, match.Length, $"XXXX-WXX-{number}", [past, coming]);
    }

    private static FoundDate? Period(string text, DateOnly today)
    {
        var match = NamedPeriod().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var step = match.Groups["which"].Value.ToLowerInvariant() switch { "next" => 1, "last" => -1, _ => 0 };
        var monday = today.AddDays(1 - (today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek));
        switch (match.Groups["unit"].Value.ToLowerInvariant())
        {
            case "week":
                return Span(match, WeekTimex(monday.AddDays(7 * step)), monday.AddDays(7 * step), monday.AddDays(7 * (step + 1)));
            case "weekend":
                var saturday = monday.AddDays(5 + (7 * step));
                return Span(match, $"{WeekTimex(saturday)}-WE", saturday, saturday.AddDays(2));
            case "month":
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
                return Span(match, $"{month:yyyy-MM}", month, month.AddMonths(1));
            default:
                var year = new DateOnly(today.Year + step, 1, 1);
                return Span(match, $"{year:yyyy}", year, year.AddYears(1));
        }
    }

    private static FoundDate Span(Match match, string timex, DateOnly start, DateOnly end) => new(match.Index, match.Length, timex, [start], end);

    private static FoundDate Exactly(int start, int length, DateOnly day) => new(start, length, DateTimeRecognizer.Text(day), [day]);

    private static FoundDate? Full(Match match, int year, int month, int day) =>
        Exists(year, month, day) ? Exactly(match.Index, match.Length, new DateOnly(year, month, day)) : null;

    private static FoundDate? WithoutYear(Match match, int month, int day, DateOnly today)
    {
        if (!Exists(2000, month, day))
        {
            return null;
        }

        // The 29th of February has to look for its year.
        var coming = Enumerable.Range(today.Year, 9).First(year => Exists(year, month, day) && new DateOnly(year, month, day) >= today);
        var past = Enumerable.Range(0, 9).Select(back => today.Year - back).First(year => Exists(year, month, day) && new DateOnly(year, month, day) < today);
        return new FoundDate(
            match.Index, match.Length, $"XXXX-{month:00}-{day:00}", [new DateOnly(past, month, day), new DateOnly(coming, month, day)]);
    }

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static int Year(Match match)
    {
        var year = Number(match, "year");
        return match.Groups["year"].Length > 2 ? year : CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
    }

    private static int Month(Match match) =>
        1 + Array.FindIndex(MonthStarts, start => match.Groups["month"].Value.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static string WeekTimex(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}";
    }

    private static bool IsMonthFirst(string locale)
    {
        try
        {
            var pattern = CultureInfo.GetCultureInfo(locale).DateTimeFormat.ShortDatePattern;
            return pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }

    [GeneratedRegex(@"(?<![\d/.-])(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"(?<![\d/.-])(?<first>\d{1,2})(?:(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})|/(?<second>\d{1,2}))(?![\d/])",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>" + Months + @")\b\.?(?:,?\s+(?<year>\d{4})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        @"\b(?<month>" + Months + @")\.?\s+(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s*[ap]\.?m)(?:,?\s+(?<year>\d{4})\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\b(?<month>" + Months + @")\s+(?<year>\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"\b(?:the\s+)?(?:day\s+after\s+tomorrow|day\s+before\s+yesterday)\b|\b(?:today|tonight|tomorrow|tmrw|yesterday)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedDay();

    [GeneratedRegex(
        @"\bin\s+(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>day|week|month|year)s?\b"
            + @"|\b(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>day|week|month|year)s?\s+(?:(?<ago>ago)|from\s+(?:now|today))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CountedDays();

    [GeneratedRegex(
        @"\b(?:(?<which>next|this|last|past|previous|coming)\s+)?(?<weekday>" + Weekdays + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayName();

    [GeneratedRegex(@"\b(?<which>next|this|last)\s+(?<unit>weekend|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPeriod();
}
