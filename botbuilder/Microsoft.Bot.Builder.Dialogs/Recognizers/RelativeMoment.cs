using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds moments counted from now ("in two hours"), and durations ("two hours").</summary>
internal static partial class RelativeMoment
{
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss";

    public static DateTimeResolution? Find(string text, DateTime now)
    {
        var counted = Counted().Match(text);
        if (counted.Success)
        {
            var count = SmallNumber.Read(counted.Groups["count"].Value) * (counted.Groups["ago"].Success ? -1 : 1);
            var moment = char.ToLowerInvariant(counted.Groups["unit"].Value[0]) switch
            {
                's' => now.AddSeconds(count),
                'm' => now.AddMinutes(count),
                _ => now.AddHours(count),
            };
            return new DateTimeResolution
            {
                Timex = moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
                Value = moment.ToString(MomentFormat, CultureInfo.InvariantCulture),
            };
        }

        return Now().IsMatch(text)
            ? new DateTimeResolution { Timex = "PRESENT_REF", Value = now.ToString(MomentFormat, CultureInfo.InvariantCulture) }
            : null;
    }

    public static DateTimeResolution? FindDuration(string text)
    {
        var match = Duration().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var count = SmallNumber.Read(match.Groups["count"].Value);
        var (mark, seconds) = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            ['s', ..] => ("T{0}S", 1L),
            ['m', 'i', ..] => ("T{0}M", 60L),
            ['h', ..] => ("T{0}H", 3_600L),
            ['d', ..] => ("{0}D", 86_400L),
            ['w', ..] => ("{0}W", 604_800L),
            ['m', ..] => ("{0}M", 2_592_000L),
            _ => ("{0}Y", 31_536_000L),
        };
        return new DateTimeResolution
        {
            Timex = "P" + mark.Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            Value = (count * seconds).ToString(CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(
        @"\bin\s+(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>sec(?:ond)?|min(?:ute)?|hour|hr)s?\b"
            + @"|\b(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>sec(?:ond)?|min(?:ute)?|hour|hr)s?\s+(?:(?<ago>ago)|from\s+now)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:now|right\s+away|immediately)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Now();

    [GeneratedRegex(
        @"\b(?<count>" + SmallNumber.Pattern + @")\s+(?<unit>second|sec|minute|min|hour|hr|day|week|month|year)s?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
