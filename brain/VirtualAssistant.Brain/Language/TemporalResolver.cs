using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace VirtualAssistant.Brain.Language;

/// <summary>Finds the moments an expression can mean.</summary>
/// <remarks><code>
/// (1) days    Friday        --►  27 November (the coming one), ...      best first
/// (2) times   at 5          --►  17:00 (daytime), 05:00                 for each day, best first
/// (3) moments day × time    --►  in the zone, past a change of clocks   what is over goes behind what is ahead
/// </code></remarks>
internal sealed class TemporalResolver
{
    private const int FirstDaytimeHour = 7;
    private const int LastDaytimeHour = 21;
    private const int LastYear = 9_990;

    private static readonly LocalTime UsualTime = new(9, 0);

    /// <summary>Until then "tomorrow" may be meant by somebody for whom today has not ended.</summary>
    private static readonly LocalTime EndOfNight = new(4, 0);

    private static readonly Duration SoonEnough = Duration.FromHours(3);

    private readonly Instant now;
    private readonly DateTimeZone zone;
    private readonly string? locale;
    private readonly Prefer prefer;

    public TemporalResolver(Instant now, DateTimeZone zone, string? locale, Prefer prefer)
    {
        this.now = now;
        this.zone = zone;
        this.locale = locale;
        this.prefer = prefer;
        Local = now.InZone(zone).LocalDateTime;
    }

    private LocalDateTime Local { get; }

    private LocalDate Today => Local.Date;

    public static LocalTime Usual(DayPart? part) => part switch
    {
        DayPart.Noon => new LocalTime(12, 0),
        DayPart.Afternoon => new LocalTime(15, 0),
        DayPart.Evening => new LocalTime(19, 0),
        DayPart.Night or DayPart.Tonight => new LocalTime(20, 0),
        DayPart.CloseOfDay => new LocalTime(17, 0),
        _ => UsualTime,
    };

    /// <summary>The time by itself, without a day that could decide: by day rather than by night.</summary>
    public static LocalTime MostLikely(TimeReference time)
    {
        var first = Clock(time, time.IsAmbiguous ? time.Hour % 12 : time.Hour);
        return time.IsAmbiguous && !IsDaytime(first) ? first.PlusHours(12) : first;
    }

    public Resolution Resolve(TemporalExpression said)
    {
        if (said.Zone is { } id && id != zone.Id && DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } other)
        {
            var elsewhere = new TemporalResolver(now, other, locale, prefer).Resolve(said with { Zone = null });
            return elsewhere with { Readings = [.. elsewhere.Readings.Select(r => r with { Moment = r.Moment.WithZone(zone) })] };
        }

        var readings = (said.Offset ?? said.Shift) is { } offset
            ? Moved(now.InZone(zone), offset)
            : Moments(said);
        return new Resolution(readings, said.HasDate, said.HasTime);
    }

    public DateInterval? DaysOf(TemporalExpression said)
    {
        if (said.Date is not { } date || Resolve(new TemporalExpression { Date = date }).Chosen is not { Moment.Date: var first })
        {
            return said.Offset is null ? null : Resolve(said).Chosen is { Moment.Date: var day } ? new DateInterval(day, day) : null;
        }

        return date switch
        {
            CalendarPeriod period => new DateInterval(first, StartOf(period.Unit, period.Ahead + 1).PlusDays(-1)),
            Weekend => new DateInterval(first, first.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday))),
            NamedWeekday { Which: Which.Coming, WeeksLater: 0 } weekday when weekday.Day == Today.DayOfWeek
                => new DateInterval(Today, Today),
            _ => new DateInterval(first, first),
        };
    }

    public Resolution Merge(TemporalExpression said, ZonedDateTime previous)
    {
        if (said.Shift is { } shift)
        {
            return new Resolution(Moved(previous, shift), HasDate: true, HasTime: true);
        }

        var keepsDate = said is { Date: null, Offset: null } && (said.Time is not null || said.Part is not null);
        var keepsTime = said is { Date: not null, Time: null, Part: null };
        if (said.Zone is not null || (!keepsDate && !keepsTime))
        {
            return Resolve(said);
        }

        var found = new List<Reading>();
        if (keepsTime)
        {
            foreach (var day in Days(said.Date!, hasTimeAhead: _ => false))
            {
                Add(found, day.Date.At(previous.TimeOfDay), day.Why == ReadingReason.Stated ? ReadingReason.Kept : day.Why, assumed: false);
            }
        }
        else
        {
            foreach (var time in CorrectedTimes(said, previous.TimeOfDay))
            {
                Add(found, previous.Date.At(time.Value), time.Why, time.Assumed);
            }
        }

        return new Resolution(AheadFirst(found), HasDate: true, HasTime: true);
    }

    private ImmutableArray<Reading> Moved(ZonedDateTime from, Period by)
    {
        try
        {
            // Days and months move the calendar, hours and minutes the clock's hand.
            var date = by.HasDateComponent ? At(from.LocalDateTime.Plus(DatePartOf(by)), out _) : from;
            var moment = by.HasTimeComponent ? date + TimePartOf(by) : date;
            return moment.Year is < 1 or > LastYear
                ? []
                : [new Reading(moment, ReadingReason.Stated, TimeAssumed: false, ClockChange.None, moment.ToInstant() <= now)];
        }
        catch (Exception failure) when (failure is OverflowException or ArgumentException)
        {
            return [];
        }
    }

    private static Period DatePartOf(Period period) => new PeriodBuilder
    {
        Years = period.Years,
        Months = period.Months,
        Weeks = period.Weeks,
        Days = period.Days,
    }.Build();

    private static Duration TimePartOf(Period period) =>
        Duration.FromHours(period.Hours) + Duration.FromMinutes(period.Minutes) + Duration.FromSeconds(period.Seconds)
        + Duration.FromMilliseconds(period.Milliseconds);

    private ImmutableArray<Reading> Moments(TemporalExpression said)
    {
        var found = new List<Reading>();
        if (said.Date is { } date)
        {
            foreach (var day in Days(date, hasTimeAhead: day => (said.Time ?? (object?)said.Part) is not null
                && Times(said, day).Any(time => IsAhead(day.At(time.Value)))))
            {
                var times = new List<Reading>();
                foreach (var time in Times(said, day.Date))
                {
                    Add(times, day.Date.At(time.Value), day.Why == ReadingReason.Stated ? time.Why : day.Why, time.Assumed);
                }

                found.AddRange(AheadFirst(times));
            }
        }
        else if (said.Time is not null || said.Part is not null)
        {
            var step = prefer == Prefer.Past ? -1 : 1;
            var why = prefer == Prefer.Past ? ReadingReason.LastOccurrence : ReadingReason.NextOccurrence;
            for (var days = 0; days <= 1; days++)
            {
                var day = Today.PlusDays(step * days);
                foreach (var time in Times(said, day))
                {
                    Add(found, day.At(time.Value), time.Why == ReadingReason.Stated ? why : time.Why, time.Assumed);
                }
            }

            OrderOpen(found);
        }

        return [.. found.DistinctBy(reading => reading.Moment.ToInstant())];
    }

    /// <summary>No day was said: what lies in the wanted direction, by day, and close; a time that is about to come wins over the
    /// day.</summary>
    private void OrderOpen(List<Reading> found)
    {
        var wanted = found.Where(reading => reading.IsPast == (prefer == Prefer.Past)).ToList();
        found.Clear();
        foreach (var reading in wanted
            .OrderBy(reading => IsSoon(reading)
                || reading.Why is not (ReadingReason.Daytime or ReadingReason.OtherHalf) ? 0 : IsDaytime(reading.Moment.TimeOfDay) ? 1 : 2)
            .ThenBy(reading => Distance(reading)))
        {
            var why = reading.Why is not (ReadingReason.Daytime or ReadingReason.OtherHalf) ? reading.Why
                : found.Count > 0 ? ReadingReason.OtherHalf
                : IsSoon(reading) ? ReadingReason.Soon
                : ReadingReason.Daytime;
            found.Add(reading with { Why = why });
        }

        Duration Distance(Reading reading) => prefer == Prefer.Past ? now - reading.Moment.ToInstant() : reading.Moment.ToInstant() - now;
        bool IsSoon(Reading reading) => Distance(reading) < SoonEnough;
    }

    private static ImmutableArray<Reading> AheadFirst(List<Reading> readings) => [.. readings.OrderBy(reading => reading.IsPast)];

    // (1) days

    private List<Day> Days(DateReference date, Func<LocalDate, bool> hasTimeAhead)
    {
        var days = new List<Day>(2);
        try
        {
            switch (date)
            {
                case RelativeDay relative:
                    days.Add(new Day(Today.PlusDays(relative.Days)));
                    if (relative.Days == 1 && Local.TimeOfDay < EndOfNight)
                    {
                        days.Add(new Day(Today, ReadingReason.AfterWaking));
                    }

                    break;
                case NamedWeekday weekday:
                    AddWeekday(days, weekday, hasTimeAhead);
                    break;
                case WeekdayOfWeek weekday:
                    days.Add(new Day(Monday.PlusWeeks(weekday.WeeksAhead).PlusDays((int)weekday.Day - 1)));
                    break;
                case CalendarDay calendar:
                    AddCalendarDay(days, calendar, hasTimeAhead);
                    break;
                case NumericDay numeric:
                    AddNumericDay(days, numeric);
                    break;
                case PeriodAway away:
                    days.Add(new Day(Add(Today, away.Unit, away.Count)));
                    break;
                case CalendarPeriod period:
                    var start = StartOf(period.Unit, period.Ahead);
                    days.Add(new Day(period.Ahead == 0 && prefer == Prefer.Future ? LocalDate.Max(start, Today) : start));
                    break;
                case PeriodEdge edge:
                    AddEdge(days, edge);
                    break;
                case Weekend weekend:
                    AddWeekend(days, weekend);
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

    private LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    private void AddWeekday(List<Day> days, NamedWeekday weekday, Func<LocalDate, bool> hasTimeAhead)
    {
        var isToday = Today.DayOfWeek == weekday.Day;
        var coming = Today.With(DateAdjusters.Next(weekday.Day));
        var inThisWeek = Monday.PlusDays((int)weekday.Day - 1);
        switch (weekday.Which)
        {
            case Which.Coming when prefer == Prefer.Past:
            case Which.Last:
                days.Add(new Day(Today.With(DateAdjusters.Previous(weekday.Day)), ReadingReason.LastOccurrence));
                break;
            case Which.Coming when weekday.WeeksLater > 0:
                days.Add(new Day((isToday ? Today : coming).PlusWeeks(weekday.WeeksLater)));
                break;
            case Which.Coming when isToday && hasTimeAhead(Today):
                days.Add(new Day(Today, ReadingReason.StillAheadToday));
                days.Add(new Day(coming, ReadingReason.InAWeek));
                break;
            case Which.Coming when isToday:
                days.Add(new Day(coming, ReadingReason.InAWeek));
                days.Add(new Day(Today, ReadingReason.OtherWeek));
                break;
            case Which.Coming:
                days.Add(new Day(coming, ReadingReason.NextOccurrence));
                break;
            case Which.This:
                days.Add(inThisWeek >= Today ? new Day(inThisWeek) : new Day(coming, ReadingReason.NextOccurrence));
                break;
            case Which.Next:
                days.Add(new Day(inThisWeek.PlusWeeks(1)));
                if (inThisWeek > Today)
                {
                    days.Add(new Day(inThisWeek, ReadingReason.OtherWeek));
                }

                break;
        }
    }

    private void AddCalendarDay(List<Day> days, CalendarDay said, Func<LocalDate, bool> hasTimeAhead)
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

    private void AddDayOfMonth(List<Day> days, CalendarDay said, Func<LocalDate, bool> hasTimeAhead)
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
                    days.Add(new Day(date, step > 0 ? ReadingReason.NextOccurrence : ReadingReason.LastOccurrence));
                }
            }
        }
    }

    private void AddNumericDay(List<Day> days, NumericDay said)
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
    private void AddInAnyYear(List<Day> days, int month, int day, ReadingReason why)
    {
        var step = prefer == Prefer.Past ? -1 : 1;
        for (var i = 0; i <= 8; i++)
        {
            var year = Today.Year + (step * i);
            if (day >= 1 && day <= DaysIn(year, month))
            {
                var date = new LocalDate(year, month, day);
                if (prefer == Prefer.Past ? date <= Today : date >= Today)
                {
                    days.Add(new Day(date, why == ReadingReason.NextOccurrence && step < 0 ? ReadingReason.LastOccurrence : why));
                    return;
                }
            }
        }
    }

    private static void AddIfReal(List<Day> days, int year, int month, int day, ReadingReason why)
    {
        if (year is >= 1 and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysIn(year, month))
        {
            days.Add(new Day(new LocalDate(year, month, day), why));
        }
    }

    private static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static LocalDate Add(LocalDate date, CalendarUnit unit, int count) => unit switch
    {
        CalendarUnit.Day => date.PlusDays(count),
        CalendarUnit.Week => date.PlusWeeks(count),
        CalendarUnit.Month => date.PlusMonths(count),
        _ => date.PlusYears(count),
    };

    private LocalDate StartOf(CalendarUnit unit, int ahead) => unit switch
    {
        CalendarUnit.Week => Monday.PlusWeeks(ahead),
        CalendarUnit.Month => Today.ToYearMonth().PlusMonths(ahead).OnDayOfMonth(1),
        CalendarUnit.Year => new LocalDate(Today.Year + ahead, 1, 1),
        _ => Today.PlusDays(ahead),
    };

    private void AddEdge(List<Day> days, PeriodEdge edge)
    {
        var month = Today.ToYearMonth();
        switch (edge.Unit)
        {
            case CalendarUnit.Week when edge.AtEnd:
                // The week ends when work does; on Saturday only Sunday is left of it.
                var friday = Monday.PlusWeeks(edge.Ahead).PlusDays(4);
                days.Add(new Day(friday >= Today ? friday : friday.PlusDays(2)));
                days.Add(new Day(friday.PlusDays(2), ReadingReason.OtherWeek));
                break;
            case CalendarUnit.Week:
                days.Add(new Day(NextStart(edge)));
                break;
            case CalendarUnit.Month when edge.AtEnd:
                days.Add(new Day(month.PlusMonths(edge.Ahead).ToDateInterval().End));
                break;
            case CalendarUnit.Month:
                days.Add(new Day(NextStart(edge)));
                break;
            case CalendarUnit.Year when edge.AtEnd:
                days.Add(new Day(new LocalDate(Today.Year + edge.Ahead, 12, 31)));
                break;
            case CalendarUnit.Year:
                days.Add(new Day(NextStart(edge)));
                break;
            default:
                days.Add(new Day(Today.PlusDays(edge.Ahead)));
                break;
        }

        LocalDate NextStart(PeriodEdge edge)
        {
            var start = StartOf(edge.Unit, edge.Ahead);
            return start < Today && prefer == Prefer.Future ? StartOf(edge.Unit, edge.Ahead + 1) : start;
        }
    }

    private void AddWeekend(List<Day> days, Weekend weekend)
    {
        var saturday = Monday.PlusDays(5);
        switch (weekend.Which)
        {
            case Which.Next:
                days.Add(new Day(saturday.PlusWeeks(1)));
                if (saturday > Today)
                {
                    days.Add(new Day(saturday, ReadingReason.OtherWeek));
                }

                break;
            case Which.Last:
                days.Add(new Day(saturday.PlusWeeks(-1)));
                break;
            default:
                days.Add(new Day(LocalDate.Max(saturday, Today)));
                break;
        }
    }

    // (2) times

    private List<Time> Times(TemporalExpression said, LocalDate date)
    {
        if (said.Time is not { } time)
        {
            return [new Time(AssumedTime(said.Part, date), ReadingReason.Stated, Assumed: true)];
        }

        if (!time.IsAmbiguous)
        {
            return [new Time(Clock(time, time.Hour), ReadingReason.Stated)];
        }

        var morning = new Time(Clock(time, time.Hour % 12), ReadingReason.OtherHalf);
        var evening = new Time(morning.Value.PlusHours(12), ReadingReason.OtherHalf);
        var morningFirst = IsDaytime(morning.Value) || !IsDaytime(evening.Value);
        var (first, second) = morningFirst ? (morning, evening) : (evening, morning);
        return [first with { Why = ReadingReason.Daytime }, second];
    }

    /// <summary>The usual hour; later today when that one is over but the part of the day is not.</summary>
    private LocalTime AssumedTime(DayPart? part, LocalDate date)
    {
        var usual = Usual(part);
        if (date != Today || usual > Local.TimeOfDay || prefer == Prefer.Past)
        {
            return usual;
        }

        var end = part switch
        {
            DayPart.Morning => 12,
            DayPart.Noon => 13,
            DayPart.Afternoon => 18,
            _ => 24,
        };
        return Local.Hour + 1 < end ? new LocalTime(Local.Hour + 1, 0) : usual;
    }

    /// <summary>A corrected time stays on its side of noon, unless that would make it night and the other side day.</summary>
    private static List<Time> CorrectedTimes(TemporalExpression said, LocalTime previous)
    {
        if (said.Time is not { IsAmbiguous: true } time)
        {
            return said.Time is { } exact
                ? [new Time(Clock(exact, exact.Hour), ReadingReason.Stated)]
                : [new Time(Usual(said.Part), ReadingReason.Stated, Assumed: true)];
        }

        var morning = Clock(time, time.Hour % 12);
        var (same, other) = previous.Hour >= 12 ? (morning.PlusHours(12), morning) : (morning, morning.PlusHours(12));
        var intoNight = same.Hour < FirstDaytimeHour && previous.Hour >= FirstDaytimeHour && IsDaytime(other);
        return intoNight
            ? [new Time(other, ReadingReason.Daytime), new Time(same, ReadingReason.OtherHalf)]
            : [new Time(same, ReadingReason.Kept), new Time(other, ReadingReason.OtherHalf)];
    }

    private static LocalTime Clock(TimeReference time, int hour) => new(hour, time.Minute, time.Second);

    private static bool IsDaytime(LocalTime time) => time.Hour is >= FirstDaytimeHour and <= LastDaytimeHour;

    // (3) moments

    private bool IsAhead(LocalDateTime local) => At(local, out _).ToInstant() > now;

    private void Add(List<Reading> readings, LocalDateTime local, ReadingReason why, bool assumed)
    {
        var moment = At(local, out var change);
        readings.Add(new Reading(moment, why, assumed, change, moment.ToInstant() <= now));
    }

    private ZonedDateTime At(LocalDateTime local, out ClockChange change)
    {
        var mapping = zone.MapLocal(local);
        change = mapping.Count switch { 0 => ClockChange.Skipped, 1 => ClockChange.None, _ => ClockChange.Twice };
        return mapping.Count switch
        {
            0 => Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval),
            1 => mapping.Single(),
            _ => mapping.First().ToInstant() > now ? mapping.First() : mapping.Last(),
        };
    }

    private readonly record struct Day(LocalDate Date, ReadingReason Why = ReadingReason.Stated);

    private readonly record struct Time(LocalTime Value, ReadingReason Why, bool Assumed = false);
}
