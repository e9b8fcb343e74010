using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Finds the next occurrence: jumps close to the moment asked for, and walks from there.</summary>
internal static class RecurrenceWalk
{
    /// <summary>Periods without an occurrence before it is taken to have none ("30 February").</summary>
    private const int EmptyPeriods = 1_500;

    private const int LastYear = 9_990;

    public static ZonedDateTime? Next(Recurrence recurrence, Instant after, DateTimeZone zone) =>
        recurrence.Rule.Frequency <= RecurrenceFrequency.Hourly
            ? NextElapsed(recurrence, after, zone)
            : NextOnCalendar(recurrence, after, zone);

    // Hours and minutes are counted on the instant line: "every 2 hours" stays two hours through a change of the clock.
    private static ZonedDateTime? NextElapsed(Recurrence recurrence, Instant after, DateTimeZone zone)
    {
        var (rule, start) = recurrence;
        var step = (rule.Frequency == RecurrenceFrequency.Hourly ? Duration.FromHours(1) : Duration.FromMinutes(1)) * rule.Interval;
        var first = start.InZoneLeniently(zone).ToInstant();
        var steps = after < first ? 0 : (long)Math.Floor((after - first) / step) + 1;
        if (!rule.ByHour.IsEmpty)
        {
            return NextWithinHours(rule, first, step, rule.Count is null ? steps : 0, after, zone);
        }

        if (steps >= rule.Count)
        {
            return null;
        }

        var moment = (first + (step * steps)).InZone(zone);
        return moment.LocalDateTime > rule.Until ? null : moment;
    }

    // "every hour between 9 and 5"
    private static ZonedDateTime? NextWithinHours(RecurrenceRule rule, Instant first, Duration step, long from, Instant after, DateTimeZone zone)
    {
        var seen = 0;
        for (var (steps, empty) = (from, 0); empty < EmptyPeriods; steps++)
        {
            var moment = (first + (step * steps)).InZone(zone);
            if (moment.LocalDateTime > rule.Until || moment.Year > LastYear)
            {
                return null;
            }

            empty++;
            if (!rule.ByHour.Contains(moment.Hour))
            {
                continue;
            }

            empty = 0;
            if (seen++ >= rule.Count)
            {
                return null;
            }

            if (moment.ToInstant() > after)
            {
                return moment;
            }
        }

        return null;
    }

    private static ZonedDateTime? NextOnCalendar(Recurrence recurrence, Instant after, DateTimeZone zone)
    {
        var (rule, start) = recurrence;
        var empty = 0;
        var seen = 0;

        // A count is counted from the start; without one, everything up to a day before can be passed over unseen.
        var from = rule.Count is null ? PeriodOf(rule, start.Date, after.InZone(zone).Date.PlusDays(-2)) : 0;
        for (var period = Math.Max(0, from); empty < EmptyPeriods; period++)
        {
            var any = false;
            if (YearOf(rule, start.Date, period) > LastYear)
            {
                return null;
            }

            foreach (var local in DatesIn(rule, start.Date, period).SelectMany(date => rule.TimesOfDay(start.TimeOfDay).Select(date.At)))
            {
                if (local < start)
                {
                    continue;
                }

                any = true;
                if (local > rule.Until || seen++ >= rule.Count)
                {
                    return null;
                }

                var moment = local.InZoneLeniently(zone);
                if (moment.ToInstant() > after)
                {
                    return moment;
                }
            }

            empty = any ? 0 : empty + 1;
        }

        return null;
    }

    private static int PeriodOf(RecurrenceRule rule, LocalDate start, LocalDate date)
    {
        var periods = rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Period.DaysBetween(start, date),
            RecurrenceFrequency.Weekly => Period.DaysBetween(MondayOf(start), date) / 7,
            RecurrenceFrequency.Monthly => ((date.Year - start.Year) * 12) + date.Month - start.Month,
            _ => date.Year - start.Year,
        };
        return periods / rule.Interval;
    }

    private static int YearOf(RecurrenceRule rule, LocalDate start, int period)
    {
        var steps = (long)period * rule.Interval;
        return (int)Math.Min(int.MaxValue, start.Year + (rule.Frequency switch
        {
            RecurrenceFrequency.Daily => steps / 365,
            RecurrenceFrequency.Weekly => steps / 52,
            RecurrenceFrequency.Monthly => (steps / 12) + 1,
            _ => steps,
        }));
    }

    private static IEnumerable<LocalDate> DatesIn(RecurrenceRule rule, LocalDate start, int period)
    {
        var steps = period * rule.Interval;
        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Single(rule, start.PlusDays(steps)),
            RecurrenceFrequency.Weekly => InWeek(rule, start, MondayOf(start).PlusWeeks(steps)),
            RecurrenceFrequency.Monthly => InMonth(rule, start, new YearMonth(start.Year, start.Month).PlusMonths(steps)),
            _ => InYear(rule, start, start.Year + steps),
        };
    }

    private static IEnumerable<LocalDate> Single(RecurrenceRule rule, LocalDate date)
    {
        if (MonthFits(rule, date.Month)
            && (rule.ByMonthDay.IsEmpty || rule.ByMonthDay.Any(day => DayOf(date.ToYearMonth(), day) == date))
            && (rule.ByDay.IsEmpty || rule.ByDay.Any(day => day.Day == date.DayOfWeek)))
        {
            yield return date;
        }
    }

    private static IEnumerable<LocalDate> InWeek(RecurrenceRule rule, LocalDate start, LocalDate monday)
    {
        for (var i = 0; i < 7; i++)
        {
            var date = monday.PlusDays(i);
            if (MonthFits(rule, date.Month)
                && (rule.ByDay.IsEmpty ? date.DayOfWeek == start.DayOfWeek : rule.ByDay.Any(day => day.Day == date.DayOfWeek)))
            {
                yield return date;
            }
        }
    }

    private static IEnumerable<LocalDate> InMonth(RecurrenceRule rule, LocalDate start, YearMonth month)
    {
        if (!MonthFits(rule, month.Month))
        {
            return [];
        }

        if (rule.ByMonthDay.IsEmpty && rule.ByDay.IsEmpty)
        {
            return DayOf(month, start.Day) is { } same ? [same] : [];
        }

        var byNumber = rule.ByMonthDay.Select(day => DayOf(month, day)).OfType<LocalDate>();
        var byName = rule.ByDay.SelectMany(day => WeekdaysOf(month, day));
        var dates = rule.ByDay.IsEmpty ? byNumber : rule.ByMonthDay.IsEmpty ? byName : byNumber.Intersect(byName);
        return rule.Position == 0 ? dates.Distinct().Order() : Placed([.. dates.Distinct().Order()], rule.Position);
    }

    private static LocalDate[] Placed(LocalDate[] dates, int position)
    {
        var index = position > 0 ? position - 1 : dates.Length + position;
        return index >= 0 && index < dates.Length ? [dates[index]] : [];
    }

    private static IEnumerable<LocalDate> InYear(RecurrenceRule rule, LocalDate start, int year)
    {
        var months = rule.ByMonth.IsEmpty
            ? rule.ByDay.IsEmpty && rule.ByMonthDay.IsEmpty ? [start.Month] : Enumerable.Range(1, 12)
            : rule.ByMonth.Order();
        return months.SelectMany(month => InMonth(rule with { ByMonth = [] }, start, new YearMonth(year, month)));
    }

    private static IEnumerable<LocalDate> WeekdaysOf(YearMonth month, RecurrenceDay day)
    {
        var first = month.OnDayOfMonth(1).With(DateAdjusters.NextOrSame(day.Day));
        var count = ((month.ToDateInterval().Length - first.Day) / 7) + 1;
        return day.Ordinal switch
        {
            0 => Enumerable.Range(0, count).Select(week => first.PlusWeeks(week)),
            > 0 when day.Ordinal <= count => [first.PlusWeeks(day.Ordinal - 1)],
            < 0 when -day.Ordinal <= count => [first.PlusWeeks(count + day.Ordinal)],
            _ => [],
        };
    }

    private static LocalDate? DayOf(YearMonth month, int day)
    {
        var length = month.ToDateInterval().Length;
        var counted = day < 0 ? length + 1 + day : day;
        return counted >= 1 && counted <= length ? month.OnDayOfMonth(counted) : null;
    }

    private static bool MonthFits(RecurrenceRule rule, int month) => rule.ByMonth.IsEmpty || rule.ByMonth.Contains(month);

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
