using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds the part of a day that is spoken of: "from 2 to 4 pm", "in the morning", "tonight".</summary>
internal static partial class TimeSpans
{
    private static readonly (string Word, string Timex, TimeOnly Start, TimeOnly End)[] Parts =
    [
        ("morning", "TMO", new(8, 0), new(12, 0)),
        ("afternoon", "TAF", new(12, 0), new(16, 0)),
        ("evening", "TEV", new(16, 0), new(20, 0)),
        ("night", "TNI", new(20, 0), new(23, 59, 59)),
    ];

    public static FoundTimeSpan? FromTo(string text)
    {
        var match = Between().Match(text);
        if (!match.Success || !TryRead(match, "to", match.Groups["toHalf"].Value, out var to)
            || !TryRead(match, "from", match.Groups["fromHalf"].Success ? match.Groups["fromHalf"].Value : match.Groups["toHalf"].Value, out var from))
        {
            return null;
        }

        // "from 11 to 1 pm": the half of the day is that of the end alone.
        if (from > to && !match.Groups["fromHalf"].Success && from.Hour >= 12)
        {
            from = from.AddHours(-12);
        }

        var length = to - from;
        return new FoundTimeSpan(
            from, to, $"T{Timex(from)}", $"T{Timex(to)}", $"PT{(length.Hours > 0 ? $"{length.Hours}H" : "")}{(length.Minutes > 0 ? $"{length.Minutes}M" : "")}");
    }

    public static FoundTimeSpan? PartOfDay(string text)
    {
        var match = DayPart().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var part = Array.Find(Parts, part => match.Value.EndsWith(part.Word, StringComparison.OrdinalIgnoreCase));
        return new FoundTimeSpan(part.Start, part.End, part.Timex, null, null);
    }

    private static string Timex(TimeOnly time) => time.ToString(time.Minute == 0 ? "HH" : "HH':'mm", CultureInfo.InvariantCulture);

    private static bool TryRead(Match match, string group, string half, out TimeOnly time)
    {
        time = default;
        var hour = int.Parse(match.Groups[group + "Hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[group + "Minute"].Success ? int.Parse(match.Groups[group + "Minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (hour > 23 || minute > 59 || (half.Length == 0 && hour <= 12 && match.Groups["toHalf"].Length == 0 && minute == 0))
        {
            return false; // "from 2 to 4" may be anything.
        }

        hour = half.Length == 0 || hour > 12 ? hour : (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        time = new TimeOnly(hour, minute);
        return true;
    }

    [GeneratedRegex(
        @"\b(?:from|between)\s+(?<fromHour>\d{1,2})(?::(?<fromMinute>\d{2}))?\s*(?:(?<fromHalf>[ap])\.?m\b\.?)?\s*(?:to|until|till|and|-)\s*"
            + @"(?<toHour>\d{1,2})(?::(?<toMinute>\d{2}))?\s*(?:(?<toHalf>[ap])\.?m\b\.?)?(?![\d/:])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:morning|afternoon|evening|tonight|at\s+night|last\s+night)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayPart();
}
