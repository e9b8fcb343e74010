using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>A repetition as it was said: the rule, and from when and at what time where that was said too.</summary>
/// <param name="At">"every Monday <em>at 9</em>", "every day <em>starting tomorrow</em>"; null when nothing was said.</param>
public sealed record RecurrenceExpression(RecurrenceRule Rule, TemporalExpression? At)
{
    public bool HasTime => At?.Time is not null || Rule.Frequency <= RecurrenceFrequency.Hourly;

    /// <summary>The repetition with its first occurrence after <paramref name="now"/>; null when there is none.</summary>
    public RecurrenceResolution? Resolve(Instant now, DateTimeZone zone, string? locale = null) =>
        RecurrenceResolver.Resolve(this, now, zone, locale);
}

/// <param name="TimeAssumed">Nobody said the hour.</param>
public sealed record RecurrenceResolution(Recurrence Recurrence, ZonedDateTime First, bool TimeAssumed);
