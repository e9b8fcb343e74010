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
    internal const int FirstDaytimeHour = 7;
    private const int LastDaytimeHour = 21;
    private const int LastYear = 9_990;

    private static readonly LocalTime UsualTime = new(9, 0);

    private static readonly Duration SoonEnough = Duration.FromHours(3);

    private readonly Instant now;
    private readonly DateTimeZone zone;
    private readonly string? locale;
    private readonly DayReadings days;
    private readonly Prefer prefer;

    public TemporalResolver(Instant now, DateTimeZone zone, string? locale, Prefer prefer)
    {
        this.now = now;
        this.zone = zone;
        this.locale = locale;
        this.prefer = prefer;
        Local = now.InZone(zone).LocalDateTime;
        days = new DayReadings(Local, locale, prefer);
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

        if (said.Away is { } away)
        {
            return From(Resolve(said with { Away = null }), away);
        }

        var readings = (said.Offset ?? said.Shift) is { } offset
            ? Moved(now.InZone(zone), offset)
            : Moments(said);
        return new Resolution(readings, said.HasDate, said.HasTime);
    }

    public DateInterval? DaysOf(TemporalExpression said)
    {
        if (said.Away is not null)
        {
            return said.Date is not null && Resolve(said).Chosen is { Moment.Date: var beside } ? new DateInterval(beside, beside) : null;
        }

        if (said.Date is not { } date || Resolve(new TemporalExpression { Date = date }).Chosen is not { Moment.Date: var first })
        {
            return said.Offset is null ? null : Resolve(said).Chosen is { Moment.Date: var day } ? new DateInterval(day, day) : null;
        }

        return date switch
        {
            CalendarPeriod period => new DateInterval(first, days.StartOf(period.Unit, period.Ahead + 1).PlusDays(-1)),
            Quarter { AtEnd: false } or SeasonOfYear { AtEnd: false } or CalendarWeek { Day: IsoDayOfWeek.None } => YearStretch.From(date, first),
            Weekend => new DateInterval(first, first.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday))),
            NamedWeekday { Which: Which.Coming, WeeksLater: 0 } weekday when weekday.Day == Today.DayOfWeek
                => new DateInterval(Today, Today),
            _ => new DateInterval(first, first),
        };
    }

    /// <summary>Every reading of the moment that was named, and so far from it.</summary>
    private Resolution From(Resolution named, Period away)
    {
        var readings = named.Readings
            .SelectMany(reading => Moved(reading.Moment, away)
                .Select(moved => moved with { Why = reading.Why, TimeAssumed = reading.TimeAssumed && !away.HasTimeComponent }))
            .ToList();
        return named with { Readings = AheadFirst(readings) };
    }

    internal ImmutableArray<Reading> Moved(ZonedDateTime from, Period by)
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
            foreach (var day in days.Of(date, day => HasTimeAhead(said, day)))
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
            for (var ahead = 0; ahead <= 1; ahead++)
            {
                var day = Today.PlusDays(step * ahead);
                foreach (var time in Times(said, day))
                {
                    Add(found, day.At(time.Value), time.Why == ReadingReason.Stated ? why : time.Why, time.Assumed);
                }
            }

            OrderOpen(found);
        }

        return [.. found.DistinctBy(reading => reading.Moment.ToInstant())];
    }

    /// <summary>"Thursday at 9", said on a Thursday afternoon, is no late evening: of a weekday's two halves only the likelier one keeps it today.</summary>
    private bool HasTimeAhead(TemporalExpression said, LocalDate day)
    {
        if (said.Time is null && said.Part is null)
        {
            return false;
        }

        var times = Times(said, day);
        return said.Date is NamedWeekday ? IsAhead(day.At(times[0].Value)) : times.Any(time => IsAhead(day.At(time.Value)));
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

    internal static ImmutableArray<Reading> AheadFirst(List<Reading> readings) => [.. readings.OrderBy(reading => reading.IsPast)];

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

    internal static LocalTime Clock(TimeReference time, int hour) => new(hour, time.Minute, time.Second);

    internal static bool IsDaytime(LocalTime time) => time.Hour is >= FirstDaytimeHour and <= LastDaytimeHour;

    // (3) moments

    private bool IsAhead(LocalDateTime local) => At(local, out _).ToInstant() > now;

    internal void Add(List<Reading> readings, LocalDateTime local, ReadingReason why, bool assumed)
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

    private readonly record struct Time(LocalTime Value, ReadingReason Why, bool Assumed = false);
}
