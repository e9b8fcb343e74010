using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Works out when: from what was said, the clock, and the zone.</summary>
internal static class ReminderTiming
{
    /// <summary>What was said for a new reminder.</summary>
    public static Timing New(TemporalExpression? when, RecurrenceExpression? repeats, Instant now, DateTimeZone zone, string? locale) =>
        repeats is not null ? Series(repeats, now, zone, locale)
        : when is not null ? Of(when.Resolve(now, zone, locale).Chosen)
        : Timing.Unsaid.Instance;

    /// <summary>What was said about a reminder that exists: what was not said again stays as it was.</summary>
    public static Timing Changed(ReminderSnapshot reminder, TemporalExpression? when, RecurrenceExpression? repeats, Instant now, string? locale)
    {
        var zone = DateTimeZoneProviders.Tzdb[reminder.Zone];
        if (repeats is not null)
        {
            return Series(KeepTime(repeats, reminder), now, zone, locale);
        }

        if (when is null)
        {
            return Timing.Unsaid.Instance;
        }

        var merged = Of(when.Merge(reminder.Moment, now, locale).Chosen);
        return reminder.Recurrence is { } series ? ChangedSeries(series, reminder, when, merged, now, zone, locale) : merged;
    }

    /// <summary>A series stays one: its time or its weekday is moved. Any other day is not for all of its occurrences.</summary>
    private static Timing ChangedSeries(
        Recurrence series, ReminderSnapshot reminder, TemporalExpression when, Timing merged, Instant now, DateTimeZone zone, string? locale) => (when.Date, merged) switch
    {
        (NamedWeekday { Day: var day }, _) when series.Rule.Frequency == RecurrenceFrequency.Weekly =>
            Series(KeepTime(new RecurrenceExpression(series.Rule with { ByDay = [new RecurrenceDay(day)] }, when with { Date = null }), reminder), now, zone, locale),
        (null, Timing.Known { Plan: var plan }) when when.Offset is null && (when.Shift is null || plan.LocalStart.Date == reminder.Moment.Date) =>
            Timed(series, reminder.Moment.TimeOfDay, plan.LocalStart.TimeOfDay, now, zone),
        (null, not Timing.Known) => merged,
        _ => Timing.Repeats.Instance,
    };

    private static Timing Series(RecurrenceExpression repeats, Instant now, DateTimeZone zone, string? locale) =>
        repeats.Resolve(now, zone, locale) is { } series
            ? new Timing.Known(ReminderPlan.Series(series.Recurrence, series.First, series.TimeAssumed))
            : Timing.Impossible.Instance;

    private static Timing Of(Reading? reading) => reading switch
    {
        null => Timing.Impossible.Instance,
        { IsPast: true } => new Timing.Past(reading.Moment),
        _ => new Timing.Known(ReminderPlan.Once(reading.Moment, reading.TimeAssumed, reading.ClockChange)),
    };

    /// <summary>"make it every Tuesday" keeps the hour, "make it monthly" the day too.</summary>
    private static RecurrenceExpression KeepTime(RecurrenceExpression repeats, ReminderSnapshot reminder)
    {
        if (repeats.At?.Date is null && repeats.Rule is { Frequency: > RecurrenceFrequency.Daily, ByDay.IsEmpty: true, ByMonthDay.IsEmpty: true, ByMonth.IsEmpty: true })
        {
            var day = reminder.Moment.Date;
            repeats = repeats with { At = (repeats.At ?? new TemporalExpression()) with { Date = new CalendarDay(day.Year, day.Month, day.Day) } };
        }

        if (repeats.HasTime)
        {
            return repeats;
        }

        var time = reminder.Moment.TimeOfDay;
        var at = (repeats.At ?? new TemporalExpression()) with { Time = new TimeReference(time.Hour, time.Minute, time.Second, HalfDay.Said) };
        return repeats with { At = at };
    }

    /// <summary>"make it 8:45" said of a series moves every occurrence.</summary>
    private static Timing Timed(Recurrence series, LocalTime before, LocalTime time, Instant now, DateTimeZone zone)
    {
        var moved = new Recurrence(series.Rule.Moved(time.Hour - before.Hour), series.Start.Date.At(time));
        return moved.Next(now, zone) is { } next
            ? new Timing.Known(ReminderPlan.Series(moved, next, timeAssumed: false))
            : Timing.Impossible.Instance;
    }
}

/// <summary>What came of working out when.</summary>
internal abstract record Timing
{
    private Timing()
    {
    }

    public sealed record Known(ReminderPlan Plan) : Timing;

    public sealed record Past(ZonedDateTime Moment) : Timing;

    /// <summary>There is no such day.</summary>
    public sealed record Impossible : Timing
    {
        public static Impossible Instance { get; } = new();
    }

    /// <summary>The reminder repeats, and what was said cannot hold for all of its occurrences.</summary>
    public sealed record Repeats : Timing
    {
        public static Repeats Instance { get; } = new();
    }

    public sealed record Unsaid : Timing
    {
        public static Unsaid Instance { get; } = new();
    }
}
