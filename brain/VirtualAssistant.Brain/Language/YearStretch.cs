using NodaTime;
using NodaTime.Calendars;

namespace VirtualAssistant.Brain.Language;

/// <summary>Finds the days of what comes once a year and lasts longer than a day: quarters, seasons, calendar weeks.</summary>
internal static class YearStretch
{
    private const int MonthsOfEach = 3;

    /// <summary>Winter is the last one, and begins in December.</summary>
    private const int FirstMonthOfSpring = 3;

    /// <summary>Week 53 comes back after at most seven years.</summary>
    private const int MostYearsWithout = 8;

    /// <summary>Its day in the year that was said; otherwise in the one that is, or the nearest in the wanted direction.</summary>
    /// <returns>Null when there is no such day.</returns>
    public static DayReading? Read(DateReference date, LocalDate today, Prefer prefer)
    {
        var (said, which) = date switch
        {
            Quarter quarter => (quarter.Year, Which.Coming),
            SeasonOfYear season => (season.Year, season.Which),
            CalendarWeek week => (week.Year, Which.Coming),
            _ => throw new ArgumentException($"Nothing that lasts a part of a year: {date}.", nameof(date)),
        };
        var isPast = which == Which.Last || (which == Which.Coming && prefer == Prefer.Past);
        for (var i = 0; i <= MostYearsWithout; i++)
        {
            var year = said ?? today.Year + (isPast ? 1 - i : i - 1); // A winter that began last year may still be.
            if (In(date, year) is { } days && (said is not null || Fits(days, which, isPast, today)))
            {
                var why = said is not null || which != Which.Coming ? ReadingReason.Stated : isPast ? ReadingReason.LastOccurrence : ReadingReason.NextOccurrence;
                return new DayReading(DayIn(date, days, isPast ? days.Start : today), why);
            }
        }

        return null;
    }

    /// <summary>Its days in a year; null when that year has no such days ("week 53"), or when it is no stretch of a year.</summary>
    public static DateInterval? In(DateReference date, int year) => date switch
    {
        Quarter quarter => Months(year, 1 + ((quarter.Number - 1) * MonthsOfEach)),
        SeasonOfYear season => Months(year, FirstMonthOfSpring + ((int)season.Season * MonthsOfEach)),
        CalendarWeek { Number: var week } when week <= WeekYearRules.Iso.GetWeeksInWeekYear(year) => Week(year, week),
        _ => null,
    };

    /// <summary>Its days from <paramref name="first"/>, which is one of them, to its last one.</summary>
    public static DateInterval From(DateReference date, LocalDate first)
    {
        for (var year = first.Year - 1; year <= first.Year + 1; year++)
        {
            if (In(date, year) is { } days && days.Contains(first))
            {
                return new DateInterval(first, days.End);
            }
        }

        return new DateInterval(first, first);
    }

    private static bool Fits(DateInterval days, Which which, bool isPast, LocalDate today) => which switch
    {
        Which.Next => days.Start > today,
        Which.Last => days.End < today,
        _ => isPast ? days.Start <= today : days.End >= today,
    };

    /// <summary>The day that was named of it, or its first one that is not over yet.</summary>
    private static LocalDate DayIn(DateReference date, DateInterval days, LocalDate today) => date switch
    {
        CalendarWeek { Day: not IsoDayOfWeek.None and var weekday } => days.Start.PlusDays((int)weekday - 1),
        Quarter { AtEnd: true } or SeasonOfYear { AtEnd: true } => days.End,
        _ => days.Contains(today) ? today : days.Start,
    };

    private static DateInterval Months(int year, int first)
    {
        var begin = new LocalDate(year, first, 1);
        return new DateInterval(begin, begin.PlusMonths(MonthsOfEach).PlusDays(-1));
    }

    private static DateInterval Week(int year, int week)
    {
        var monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return new DateInterval(monday, monday.PlusDays(6));
    }
}
