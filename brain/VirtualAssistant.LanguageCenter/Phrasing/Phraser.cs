using System.Collections.Frozen;
using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.LanguageCenter.Phrasing;

/// <summary>Speaks each locale through its own phraser; where there is none, English.</summary>
public sealed class Phraser : IPhraser
{
    private static readonly Duration Soon = Duration.FromMinutes(10);
    private static readonly EnglishPhraser English = new();

    private static readonly FrozenDictionary<string, IPhraser>.AlternateLookup<ReadOnlySpan<char>> Languages =
        new Dictionary<string, IPhraser> { ["en"] = English, ["de"] = new GermanPhraser() }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static Phraser Default { get; } = new();

    public string Moment(ZonedDateTime moment, Instant now, string? locale = null) => For(locale).Moment(moment, now, locale);

    public string Recurrence(Recurrence recurrence, string? locale = null) => For(locale).Recurrence(recurrence, locale);

    public string Length(Period length, string? locale = null) => For(locale).Length(length, locale);

    public string Day(AnnualDate day, int? year = null, string? locale = null) => For(locale).Day(day, year, locale);

    public string List(IReadOnlyList<string> items, string? locale = null) => For(locale).List(items, locale);

    public string Count(int count, string singular, string? plural = null, string? locale = null)
        => For(locale).Count(count, singular, plural, locale);

    public string ToSecondPerson(string text, string? locale = null) => For(locale).ToSecondPerson(text, locale);

    /// <summary>The time of day as it is said: seconds only count while they are a part of the wait.</summary>
    internal static LocalTime Rounded(ZonedDateTime moment, Instant now)
    {
        var wait = moment.ToInstant() - now;
        return wait < Soon && wait > -Soon ? moment.TimeOfDay : new LocalTime(moment.Hour, moment.Minute);
    }

    /// <summary>Between which times of a day it happens, the last one included; null when that is not limited.</summary>
    internal static (LocalTime From, LocalTime To)? Window(RecurrenceRule rule) => rule.ByHour is not [var first, .., var last] ? null
        : (new LocalTime(first, 0), new LocalTime(rule.Frequency == RecurrenceFrequency.Hourly ? last : (last + 1) % 24, 0));

    private static IPhraser For(string? locale)
    {
        var language = locale.AsSpan();
        var dash = language.IndexOfAny('-', '_');
        return Languages.TryGetValue(dash < 0 ? language : language[..dash], out var phraser) ? phraser : English;
    }
}
