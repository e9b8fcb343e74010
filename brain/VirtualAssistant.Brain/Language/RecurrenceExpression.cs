using System.Text.Json.Serialization;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>A repetition as it was said: the rule, and from when and at what time where that was said too.</summary>
/// <param name="At">"every Monday <em>at 9</em>", "every day <em>starting tomorrow</em>"; null when nothing was said.</param>
public sealed record RecurrenceExpression(RecurrenceRule Rule, TemporalExpression? At)
{
    /// <summary>When it ends, where that was said: "every day <em>until Friday</em>", "every day <em>for two weeks</em>".</summary>
    public RecurrenceEnd? End { get; init; }

    public bool HasTime => At?.Time is not null || Rule.Frequency <= RecurrenceFrequency.Hourly;

    /// <summary>The repetition with its first occurrence after <paramref name="now"/>; null when there is none.</summary>
    public RecurrenceResolution? Resolve(Instant now, DateTimeZone zone, string? locale = null) =>
        RecurrenceResolver.Resolve(this, now, zone, locale);
}

/// <summary>The last day of a repetition, by name or counted from the first. One of the two is said.</summary>
public sealed record RecurrenceEnd(TemporalExpression? Until, [property: JsonConverter(typeof(PeriodJsonConverter))] Period? Length)
{
    /// <summary>The last local time at which it may happen; null when there is no such day.</summary>
    public LocalDateTime? After(LocalDateTime first, Instant now, DateTimeZone zone, string? locale) =>
        Length is { } length ? first.Plus(length).PlusSeconds(-1)
        : Until?.Resolve(now, zone, locale).Chosen is { Moment.LocalDateTime: var last } ? Until.Time is null ? last.Date.At(new LocalTime(23, 59, 59)) : last
        : null;
}

/// <param name="TimeAssumed">Nobody said the hour.</param>
public sealed record RecurrenceResolution(Recurrence Recurrence, ZonedDateTime First, bool TimeAssumed);
