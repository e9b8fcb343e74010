using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Gives a repetition its start: the time that was said or is usual, on the first day that fits.</summary>
internal static class RecurrenceResolver
{
    public static RecurrenceResolution? Resolve(RecurrenceExpression expression, Instant now, DateTimeZone zone, string? locale)
    {
        var endless = Endless(expression, now, zone, locale);
        if (endless is null || expression.End is not { } end)
        {
            return endless;
        }

        var last = end.After(endless.First.LocalDateTime, now, zone, locale);
        return last < endless.First.LocalDateTime ? null
            : endless with { Recurrence = endless.Recurrence with { Rule = endless.Recurrence.Rule with { Until = last } } };
    }

    private static RecurrenceResolution? Endless(RecurrenceExpression expression, Instant now, DateTimeZone zone, string? locale)
    {
        var rule = expression.Rule;
        var local = now.InZone(zone).LocalDateTime;
        if (rule.Frequency <= RecurrenceFrequency.Hourly && expression.At?.Time is null)
        {
            // Counted from now, on the full minute: the first one is one step away.
            var begin = rule.ByHour.IsEmpty
                ? new LocalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute)
                : local.Date.At(new LocalTime(rule.ByHour[0], 0));
            var elapsed = new Recurrence(rule, begin);
            return elapsed.Next(now, zone) is { } first ? new RecurrenceResolution(elapsed, first, TimeAssumed: false) : null;
        }

        var time = TimeOf(expression.At, rule);
        rule = rule.StartingAt(time.Value.Hour);
        var from = StartDate(expression.At, now, zone, locale) ?? local.Date;
        if (time.In(from, zone) <= now && from == local.Date && !NamesDays(rule) && rule.ByHour.IsEmpty)
        {
            from = from.PlusDays(1);
        }

        // The start is an occurrence itself, so that the interval counts from it.
        var probe = new Recurrence(rule with { Interval = 1, Count = null }, from.At(time.Value));
        if (probe.Next(Instant.Max(now, from.AtStartOfDayInZone(zone).ToInstant() - Duration.Epsilon), zone) is not { } start)
        {
            return null;
        }

        return new RecurrenceResolution(new Recurrence(rule, rule.ByHour.IsEmpty ? start.Date.At(time.Value) : start.LocalDateTime), start, time.Assumed);
    }

    private static bool NamesDays(RecurrenceRule rule) => !rule.ByDay.IsEmpty || !rule.ByMonthDay.IsEmpty;

    private static LocalDate? StartDate(TemporalExpression? at, Instant now, DateTimeZone zone, string? locale) =>
        at?.Date is null ? null : new TemporalExpression { Date = at.Date }.Resolve(now, zone, locale).Chosen?.Moment.Date;

    /// <remarks>"every weekday, 10 minutes before 9:15" is at 9:05; around midnight the day stays the one that was said.</remarks>
    private static TimeOfDay TimeOf(TemporalExpression? at, RecurrenceRule rule) => at?.Time is { } time
        ? new TimeOfDay(at is { Date: null, Away: { HasDateComponent: false } away } ? time.MostLikely + away : time.MostLikely, Assumed: false)
        : rule is { ByHour: [var first, ..], Frequency: > RecurrenceFrequency.Hourly } ? new TimeOfDay(new LocalTime(first, 0), Assumed: true)
        : new TimeOfDay(TemporalResolver.Usual(at?.Part), Assumed: true);

    private readonly record struct TimeOfDay(LocalTime Value, bool Assumed)
    {
        public Instant In(LocalDate date, DateTimeZone zone) => date.At(Value).InZoneLeniently(zone).ToInstant();
    }
}
