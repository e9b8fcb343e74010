using NodaTime;
using NodaTime.Text;

namespace VirtualAssistant.Brain.People;

/// <summary>When a person does not want to hear from the assistant, every day: "22:00-07:00". They may go past midnight.</summary>
/// <param name="From">Local time, inclusive.</param>
/// <param name="To">Local time, exclusive; the same as <paramref name="From"/> for never.</param>
public sealed record QuietHours(LocalTime From, LocalTime To)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>No quiet hours.</summary>
    public static QuietHours Never { get; } = new(LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>What people mean by "at night" when they say no more.</summary>
    public static QuietHours Night { get; } = new(new LocalTime(22, 0), new LocalTime(7, 0));

    public static QuietHours? Parse(string? text) =>
        text?.Split('-') is [var from, var to] && Pattern.Parse(from) is { Success: true } start && Pattern.Parse(to) is { Success: true } end
            ? new QuietHours(start.Value, end.Value)
            : null;

    /// <summary>The quiet time that a moment falls into; null when it falls into none.</summary>
    public Interval? Around(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        foreach (var begins in (ReadOnlySpan<LocalDate>)[local.Date, local.Date.PlusDays(-1)])
        {
            var ends = To > From ? begins : begins.PlusDays(1);
            if (From != To && local >= begins + From && local < ends + To)
            {
                return new Interval((begins + From).InZoneLeniently(zone).ToInstant(), (ends + To).InZoneLeniently(zone).ToInstant());
            }
        }

        return null;
    }

    public override string ToString() => $"{Pattern.Format(From)}-{Pattern.Format(To)}";
}

/// <summary>The quiet hours of somebody, and the IANA zone they live in; null while nobody knows it.</summary>
public sealed record QuietTime(QuietHours Hours, string? Zone);
