using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Finds the days a named day can be, from where and when it is named.</summary>
/// <param name="local">Where the clock stands.</param>
internal sealed class DayReadings(LocalDateTime local, string? locale, Prefer prefer)
{
    private const int LastYear = 9_990;
    private const int MonthsOfQuarter = 3;

    /// <summary>Until then "tomorrow" may be meant by somebody for whom today has not ended.</summary>
    private static readonly LocalTime EndOfNight = new(4, 0);

    private LocalDate Today => local.Date;

    /// <summary>Every day it can mean, best first; none when there is no such day.</summary>
    /// <param name="hasTimeAhead">Whether what was said with it is still ahead on a day.</param>
    public List<DayReading> Of(DateReference date, Func<LocalDate, bool> hasTimeAhead)
    {
        var days = new List<DayReading>(2);
        try
        {
            switch (date)
            {
                case RelativeDay relative:
                    days.Add(new DayReading(Today.PlusDays(relative.Days)));
                    if (relative.Days == 1 && local.TimeOfDay < EndOfNight)
                    {
                        days.Add(new DayReading(Today, ReadingReason.AfterWaking));
                    }

                    break;
                case NamedWeekday weekday:
                    AddWeekday(days, weekday, hasTimeAhead);
                    break;
                case WeekdayOfWeek weekday:
                    days.Add(new DayReading(Monday.PlusWeeks(weekday.WeeksAhead).PlusDays((int)weekday.Day - 1)));
                    break;
                case CalendarDay calendar:
                    AddCalendarDay(days, calendar, hasTimeAhead);
                    break;
                case NumericDay numeric:
                    AddNumericDay(days, numeric);
                    break;
                case PeriodAway away:
                    days.Add(new DayReading(Add(Today, away.Unit, away.Count)));
                    break;
                case CalendarPeriod period:
                    days.Add(new DayReading(BeginOf(period)));
                    break;
                case DayWithin within:
                    days.AddRange(new DayReadings(BeginOf(within.Period).AtMidnight(), locale, Prefer.Future).Of(within.Day, _ => true));
                    break;
                case PeriodEdge edge:
                    AddEdge(days, edge);
                    break;
                case Weekend weekend:
                    AddWeekend(days, weekend);
                    break;
                case EasterDay easter:
                    AddYearly(days, year => Easter.Sunday(year).PlusDays(easter.DaysLater));
                    break;
                case WeekdayOfMonth { Month: { } month } weekday:
                    AddYearly(days, year => Named(new YearMonth(year, month), weekday));
                    break;
                case WeekdayOfMonth weekday:
                    AddMonthly(days, weekday.MonthsAhead, month => Named(month, weekday));
                    break;
                case Quarter or SeasonOfYear or CalendarWeek:
                    days.AddRange(YearStretch.Read(date, Today, prefer) is { } day ? [day] : []);
                    break;
                case WorkingDayOfMonth { Month: { } month } working:
                    AddYearly(days, year => WorkingDays.OfMonth(new YearMonth(year, month), working.Ordinal));
                    break;
                case WorkingDayOfMonth working:
                    AddMonthly(days, working.MonthsAhead, month => WorkingDays.OfMonth(month, working.Ordinal));
                    break;
                case WorkingDaysAway away:
                    days.Add(new DayReading(WorkingDays.Away(Today, away.Count)));
                    break;
                case WeekdayBeside beside:
                    days.AddRange(Of(beside.Anchor, hasTimeAhead).Select(anchor => anchor with { Date = Beside(anchor.Date, beside) }));
                    break;
            }
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException)
        {
            // Beyond the calendar: there is no such day.
        }

        days.RemoveAll(day => day.Date.Year is < 1 or > LastYear);
        return days;
    }

    /// <summary>Its first day, or today where it has begun and what comes is meant.</summary>
    private LocalDate BeginOf(CalendarPeriod period) =>
        StartOf(period.Unit, period.Ahead) is var start && period.Ahead == 0 && prefer == Prefer.Future ? LocalDate.Max(start, Today) : start;

    private LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    private void AddWeekday(List<DayReading> days, NamedWeekday weekday, Func<LocalDate, bool> hasTimeAhead)
    {
        var isToday = Today.DayOfWeek == weekday.Day;
        var coming = Today.With(DateAdjusters.Next(weekday.Day));
        var inThisWeek = Monday.PlusDays((int)weekday.Day - 1);
        switch (weekday.Which)
        {
            case Which.Coming when prefer == Prefer.Past:
            case Which.Last:
                days.Add(new DayReading(Today.With(DateAdjusters.Previous(weekday.Day)), ReadingReason.LastOccurrence));
                break;
            case Which.Coming when weekday.WeeksLater > 0:
                days.Add(new DayReading((isToday ? Today : coming).PlusWeeks(weekday.WeeksLater)));
                break;
            case Which.Coming when isToday && hasTimeAhead(Today):
                days.Add(new DayReading(Today, ReadingReason.StillAheadToday));
                days.Add(new DayReading(coming, ReadingReason.InAWeek));
                break;
            case Which.Coming when isToday:
                days.Add(new DayReading(coming, ReadingReason.InAWeek));
                days.Add(new DayReading(Today, ReadingReason.StillAheadToday));
                break;
            case Which.Coming:
                days.Add(new DayReading(coming, ReadingReason.NextOccurrence));
                break;
            case Which.This:
                days.Add(inThisWeek >= Today ? new DayReading(inThisWeek) : new DayReading(coming, ReadingReason.NextOccurrence));
                break;
            case Which.Next:
                days.Add(new DayReading(inThisWeek.PlusWeeks(1)));
                if (inThisWeek > Today)
                {
                    days.Add(new DayReading(inThisWeek, ReadingReason.OtherWeek));
                }

                break;
        }
    }

    private void AddCalendarDay(List<DayReading> days, CalendarDay said, Func<LocalDate, bool> hasTimeAhead)
    {
        if (said.Month is not { } month)
        {
            AddDayOfMonth(days, said, hasTimeAhead);
        }
        else if (said.Year is { } year)
        {
            AddIfReal(days, year, month, said.Day, ReadingReason.Stated);
        }
        else
        {
            AddInAnyYear(days, month, said.Day, ReadingReason.NextOccurrence);
        }
    }

    private void AddDayOfMonth(List<DayReading> days, CalendarDay said, Func<LocalDate, bool> hasTimeAhead)
    {
        var month = Today.ToYearMonth();
        if (said.MonthsAhead is { } ahead)
        {
            var named = month.PlusMonths(ahead);
            AddIfReal(days, named.Year, named.Month, said.Day, ReadingReason.Stated);
            return;
        }

        var step = prefer == Prefer.Past ? -1 : 1;
        for (var i = 0; i < 12 && days.Count == 0; i++, month = month.PlusMonths(step))
        {
            if (said.Day <= month.ToDateInterval().Length)
            {
                var date = month.OnDayOfMonth(said.Day);
                var fits = prefer == Prefer.Past ? date <= Today : date > Today || (date == Today && hasTimeAhead(date));
                if (fits)
                {
                    days.Add(new DayReading(date, step > 0 ? ReadingReason.NextOccurrence : ReadingReason.LastOccurrence));
                }
            }
        }
    }

    private void AddNumericDay(List<DayReading> days, NumericDay said)
    {
        var monthFirst = MonthComesFirst(locale);
        var (day, month) = monthFirst ? (said.Second, said.First) : (said.First, said.Second);
        AddReading(month, day, said.Year is null ? ReadingReason.NextOccurrence : ReadingReason.Stated);
        if (day != month)
        {
            AddReading(day, month, days.Count == 0 ? ReadingReason.NextOccurrence : ReadingReason.OtherOrder);
        }

        void AddReading(int readMonth, int readDay, ReadingReason why)
        {
            if (readMonth is < 1 or > 12)
            {
                return;
            }

            if (said.Year is { } year)
            {
                AddIfReal(days, year, readMonth, readDay, why);
            }
            else
            {
                AddInAnyYear(days, readMonth, readDay, why);
            }
        }
    }

    private static bool MonthComesFirst(string? locale) =>
        locale is not null && (locale.EndsWith("-US", StringComparison.OrdinalIgnoreCase)
            || locale.EndsWith("-PH", StringComparison.OrdinalIgnoreCase));

    /// <summary>The nearest year in the wanted direction that has this day; 29 February waits for a leap year.</summary>
    private void AddInAnyYear(List<DayReading> days, int month, int day, ReadingReason why)
    {
        var step = prefer == Prefer.Past ? -1 : 1;
        for (var i = 0; i <= 8; i++)
        {
            var year = Today.Year + (step * i);
            if (InMonth(year, month, day) is { } date)
            {
                if (prefer == Prefer.Past ? date <= Today : date >= Today)
                {
                    days.Add(new DayReading(date, why == ReadingReason.NextOccurrence && step < 0 ? ReadingReason.LastOccurrence : why));
                    return;
                }
            }
        }
    }

    private static void AddIfReal(List<DayReading> days, int year, int month, int day, ReadingReason why)
    {
        if (year is >= 1 and <= LastYear && month is >= 1 and <= 12 && InMonth(year, month, day) is { } date)
        {
            days.Add(new DayReading(date, why));
        }
    }

    /// <summary>The day of that month, the last one for -1; null when it has no such day.</summary>
    private static LocalDate? InMonth(int year, int month, int day)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return day == -1 ? new LocalDate(year, month, length) : day >= 1 && day <= length ? new LocalDate(year, month, day) : null;
    }

    private static LocalDate Add(LocalDate date, CalendarUnit unit, int count) => unit switch
    {
        CalendarUnit.Day => date.PlusDays(count),
        CalendarUnit.Week => date.PlusWeeks(count),
        CalendarUnit.Month => date.PlusMonths(count),
        CalendarUnit.Quarter => date.PlusMonths(MonthsOfQuarter * count),
        _ => date.PlusYears(count),
    };

    public LocalDate StartOf(CalendarUnit unit, int ahead) => unit switch
    {
        CalendarUnit.Week => Monday.PlusWeeks(ahead),
        CalendarUnit.Month => Today.ToYearMonth().PlusMonths(ahead).OnDayOfMonth(1),
        CalendarUnit.Quarter => new YearMonth(Today.Year, 1 + ((Today.Month - 1) / MonthsOfQuarter * MonthsOfQuarter)).PlusMonths(MonthsOfQuarter * ahead).OnDayOfMonth(1),
        CalendarUnit.Year => new LocalDate(Today.Year + ahead, 1, 1),
        _ => Today.PlusDays(ahead),
    };

    private void AddEdge(List<DayReading> days, PeriodEdge edge)
    {
        var month = Today.ToYearMonth();
        switch (edge.Unit)
        {
            case CalendarUnit.Week when edge.AtEnd:
                // The week ends when work does; on Saturday only Sunday is left of it.
                var friday = Monday.PlusWeeks(edge.Ahead).PlusDays(4);
                days.Add(new DayReading(friday >= Today ? friday : friday.PlusDays(2)));
                days.Add(new DayReading(friday.PlusDays(2), ReadingReason.OtherWeek));
                break;
            case CalendarUnit.Week:
                days.Add(new DayReading(NextStart(edge)));
                break;
            case CalendarUnit.Month when edge.AtEnd:
                days.Add(new DayReading(month.PlusMonths(edge.Ahead).ToDateInterval().End));
                break;
            case CalendarUnit.Month:
                days.Add(new DayReading(NextStart(edge)));
                break;
            case CalendarUnit.Quarter when edge.AtEnd:
                days.Add(new DayReading(StartOf(CalendarUnit.Quarter, edge.Ahead + 1).PlusDays(-1)));
                break;
            case CalendarUnit.Year when edge.AtEnd:
                days.Add(new DayReading(new LocalDate(Today.Year + edge.Ahead, 12, 31)));
                break;
            case CalendarUnit.Quarter or CalendarUnit.Year:
                days.Add(new DayReading(NextStart(edge)));
                break;
            default:
                days.Add(new DayReading(Today.PlusDays(edge.Ahead)));
                break;
        }

        LocalDate NextStart(PeriodEdge edge)
        {
            var start = StartOf(edge.Unit, edge.Ahead);
            return start < Today && prefer == Prefer.Future ? StartOf(edge.Unit, edge.Ahead + 1) : start;
        }
    }

    private void AddWeekend(List<DayReading> days, Weekend weekend)
    {
        var saturday = Monday.PlusDays(5);
        switch (weekend.Which)
        {
            case Which.Next:
                days.Add(new DayReading(saturday.PlusWeeks(1)));
                if (saturday > Today)
                {
                    days.Add(new DayReading(saturday, ReadingReason.OtherWeek));
                }

                break;
            case Which.Last:
                days.Add(new DayReading(saturday.PlusWeeks(-1)));
                break;
            default:
                days.Add(new DayReading(LocalDate.Max(saturday, Today)));
                break;
        }
    }

    /// <summary>The nearest year in the wanted direction.</summary>
    private void AddYearly(List<DayReading> days, Func<int, LocalDate?> dayOf)
    {
        var step = prefer == Prefer.Past ? -1 : 1;
        for (var i = 0; i <= 1; i++)
        {
            if (dayOf(Today.Year + (step * i)) is { } date && (prefer == Prefer.Past ? date <= Today : date >= Today))
            {
                days.Add(new DayReading(date, step > 0 ? ReadingReason.NextOccurrence : ReadingReason.LastOccurrence));
                return;
            }
        }
    }

    private void AddMonthly(List<DayReading> days, int monthsAhead, Func<YearMonth, LocalDate?> dayOf)
    {
        var month = Today.ToYearMonth().PlusMonths(monthsAhead);
        for (var i = 0; i < 3; i++, month = month.PlusMonths(1))
        {
            if (dayOf(month) is { } date && (date >= Today || monthsAhead != 0 || prefer == Prefer.Past))
            {
                days.Add(new DayReading(date, monthsAhead == 0 ? ReadingReason.NextOccurrence : ReadingReason.Stated));
                return;
            }
        }
    }

    private static LocalDate? Named(YearMonth month, WeekdayOfMonth weekday)
    {
        var (first, last) = (month.ToDateInterval().Start, month.ToDateInterval().End);
        var date = weekday.Ordinal > 0
            ? first.With(DateAdjusters.NextOrSame(weekday.Day)).PlusWeeks(weekday.Ordinal - 1)
            : last.With(DateAdjusters.PreviousOrSame(weekday.Day)).PlusWeeks(weekday.Ordinal + 1);
        return date.Month == month.Month ? date : null;
    }

    private static LocalDate Beside(LocalDate anchor, WeekdayBeside beside) => beside.Weeks < 0
        ? anchor.With(DateAdjusters.Previous(beside.Day)).PlusWeeks(beside.Weeks + 1)
        : anchor.With(DateAdjusters.Next(beside.Day)).PlusWeeks(beside.Weeks - 1);
}

internal readonly record struct DayReading(LocalDate Date, ReadingReason Why = ReadingReason.Stated);
