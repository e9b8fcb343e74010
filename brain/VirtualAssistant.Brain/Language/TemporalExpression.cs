using System.Text.Json.Serialization;
using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>When, as it was said. It is kept as words mean it until the zone and the clock are known, and then resolved.</summary>
/// <remarks>Survives JSON, so that a dialog can keep it while it asks for the zone.</remarks>
public sealed record TemporalExpression
{
    public DateReference? Date { get; init; }

    public TimeReference? Time { get; init; }

    /// <summary>Stays set when <see cref="Time"/> was read by it: "five in the afternoon".</summary>
    public DayPart? Part { get; init; }

    /// <summary>"in 20 minutes": counted from the moment it is said. Stands alone.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? Offset { get; init; }

    /// <summary>"half an hour later", "an hour earlier" (negative): counted from the moment that was agreed before. Stands alone.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? Shift { get; init; }

    /// <summary>"two days before Christmas", "an hour before my meeting at 3" (negative): counted from the moment that the rest names.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? Away { get; init; }

    /// <summary>IANA id of the zone said with it ("at 5 pm Berlin time"); null means the person's own.</summary>
    public string? Zone { get; init; }

    /// <summary>The day that only what is remembered can tell; null when the calendar tells all.</summary>
    [JsonIgnore]
    public RememberedDay? Remembered => Date switch
    {
        RememberedDay day => day,
        WeekdayBeside { Anchor: RememberedDay day } => day,
        _ => null,
    };

    /// <summary>What has to be asked for before this can be resolved, where memory does not know it: "my sister's birthday", "my meeting".</summary>
    [JsonIgnore]
    public string? Untold => Remembered?.Words ?? (Date as UntoldEvent)?.Words;

    [JsonIgnore]
    public bool HasDate => Date is not null || Offset is not null;

    /// <summary>Whether an hour was said, and not merely a part of the day.</summary>
    [JsonIgnore]
    public bool HasTime => Time is not null || Offset is not null;

    /// <summary>The same with a day in place of the one that had to be remembered.</summary>
    public TemporalExpression With(DateReference remembered) => this with
    {
        Date = Date is WeekdayBeside beside ? beside with { Anchor = remembered } : remembered,
    };

    /// <summary>The same, counted from the moment that was missing: "my meeting" is "tomorrow at 3".</summary>
    /// <returns>Null when that says no day, or no hour where hours are counted from it.</returns>
    public TemporalExpression? From(TemporalExpression told) =>
        told.Untold is not null || told.Offset is not null || told.Shift is not null ? null
        : Date is UntoldEvent ? told.Time is null && Away is { HasTimeComponent: true } ? null : told with { Away = Away, Part = told.Part ?? Part }
        : told.Date is { } date ? With(date) : null;

    /// <summary>Every moment this can mean, best first; none when there is no such day ("29 February 2027").</summary>
    /// <param name="now">The moment it was said.</param>
    /// <param name="zone">The person's zone. Readings are in it, also when another zone was named.</param>
    /// <param name="locale">Decides whether "3/5" is in March or in May. Null reads the day first.</param>
    /// <param name="prefer">Which way an open date ("Friday") points.</param>
    public Resolution Resolve(Instant now, DateTimeZone zone, string? locale = null, Prefer prefer = Prefer.Future) =>
        new TemporalResolver(now, zone, locale, prefer).Resolve(this);

    /// <summary>The days it is about, as in "what are my reminders for next week?"; null when no day was said.</summary>
    public DateInterval? Days(Instant now, DateTimeZone zone, string? locale = null)
        => new TemporalResolver(now, zone, locale, Prefer.Future).DaysOf(this);

    /// <summary>Reads this as a correction of a moment agreed before: what was not said again stays as it was.</summary>
    /// <remarks>"make it 8:45" keeps the date and the half of the day, "make it Friday" keeps the time, "an hour later" moves it.</remarks>
    public Resolution Merge(ZonedDateTime previous, Instant now, string? locale = null) =>
        new TemporalCorrection(now, previous.Zone, locale).Merge(this, previous);
}

public enum Prefer
{
    Future,
    Past,
}
