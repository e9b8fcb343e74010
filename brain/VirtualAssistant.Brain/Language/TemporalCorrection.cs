using NodaTime;

namespace VirtualAssistant.Brain.Language;

/// <summary>Reads what was said as a correction of a moment agreed before: what was not said again stays as it was.</summary>
internal sealed class TemporalCorrection(Instant now, DateTimeZone zone, string? locale)
{
    private readonly TemporalResolver resolver = new(now, zone, locale, Prefer.Future);

    public Resolution Merge(TemporalExpression said, ZonedDateTime previous)
    {
        if (said.Shift is { } shift)
        {
            return new Resolution(resolver.Moved(previous, shift), HasDate: true, HasTime: true);
        }

        var keepsDate = said is { Date: null, Offset: null, Away: null } && (said.Time is not null || said.Part is not null);
        var keepsTime = said is { Date: not null, Time: null, Part: null, Away: null };
        if (said.Zone is not null || (!keepsDate && !keepsTime))
        {
            return resolver.Resolve(said);
        }

        var found = new List<Reading>();
        if (keepsTime)
        {
            foreach (var day in new DayReadings(now.InZone(zone).LocalDateTime, locale, Prefer.Future).Of(said.Date!, hasTimeAhead: _ => false))
            {
                resolver.Add(found, day.Date.At(previous.TimeOfDay), day.Why == ReadingReason.Stated ? ReadingReason.Kept : day.Why, assumed: false);
            }
        }
        else
        {
            foreach (var time in CorrectedTimes(said, previous.TimeOfDay))
            {
                resolver.Add(found, previous.Date.At(time.Value), time.Why, time.Assumed);
            }
        }

        return new Resolution(TemporalResolver.AheadFirst(found), HasDate: true, HasTime: true);
    }

    /// <summary>A corrected time stays on its side of noon, unless that would make it night and the other side day.</summary>
    private static List<CorrectedTime> CorrectedTimes(TemporalExpression said, LocalTime previous)
    {
        if (said.Time is not { IsAmbiguous: true } time)
        {
            return said.Time is { } exact
                ? [new CorrectedTime(TemporalResolver.Clock(exact, exact.Hour), ReadingReason.Stated)]
                : [new CorrectedTime(TemporalResolver.Usual(said.Part), ReadingReason.Stated, Assumed: true)];
        }

        var morning = TemporalResolver.Clock(time, time.Hour % 12);
        var (same, other) = previous.Hour >= 12 ? (morning.PlusHours(12), morning) : (morning, morning.PlusHours(12));
        var intoNight = same.Hour < TemporalResolver.FirstDaytimeHour && previous.Hour >= TemporalResolver.FirstDaytimeHour && TemporalResolver.IsDaytime(other);
        return intoNight
            ? [new CorrectedTime(other, ReadingReason.Daytime), new CorrectedTime(same, ReadingReason.OtherHalf)]
            : [new CorrectedTime(same, ReadingReason.Kept), new CorrectedTime(other, ReadingReason.OtherHalf)];
    }

    private readonly record struct CorrectedTime(LocalTime Value, ReadingReason Why, bool Assumed = false);
}
