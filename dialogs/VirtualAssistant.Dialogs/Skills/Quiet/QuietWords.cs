using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Dialogs.Skills.Quiet;

/// <summary>Reads "from 22 to 7", "between 10 and 7", "at night".</summary>
internal static class QuietWords
{
    /// <summary>Nobody who says "from 10 to 7" wants to be left alone all day.</summary>
    private const int LongestHours = 14;

    /// <returns>Null when no time was said.</returns>
    public static QuietHours? Read(Understanding understanding)
    {
        if (Ends(understanding) is [{ } from, { } to])
        {
            var hours = (to.Hour - from.Hour + 24) % 24;
            return new QuietHours(hours > LongestHours && from.Hour is > 0 and < 12 ? from.PlusHours(12) : from, to);
        }

        return SaysNight(understanding) ? QuietHours.Night : null;
    }

    /// <summary>Both ends of a range, or two times that were said one after the other.</summary>
    private static LocalTime?[] Ends(Understanding understanding) => understanding.First<RangeEntity>() is { } range
        ? [TimeOf(range.From), TimeOf(range.To)]
        : [.. understanding.Entities.Select(TimeOf).Where(time => time is not null)];

    private static bool SaysNight(Understanding understanding) =>
        understanding.Entities.OfType<TemporalEntity>().Any(when => when.Expression.Part is DayPart.Night or DayPart.Tonight)
        || understanding.Utterance.Text.Contains("night", StringComparison.OrdinalIgnoreCase)
        || understanding.Utterance.Text.Contains("nacht", StringComparison.OrdinalIgnoreCase);

    private static LocalTime? TimeOf(Entity end) => end switch
    {
        TemporalEntity { Expression.Time: { Hour: < 24 } time } => new LocalTime(time.Hour, time.Minute),
        NumberEntity { Value: >= 0 and <= 24 } number when number.Value == decimal.Truncate(number.Value) => new LocalTime((int)number.Value % 24, 0),
        _ => null,
    };
}
