using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds the first time of day of an utterance, in both readings where morning or evening is left open.</summary>
internal static partial class TimeReader
{
    private const string Hours = @"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    /// <param name="isHalfDayClock">Whether "9:30" may be in the evening.</param>
    public static List<FoundTime> Find(string text, bool speaksEnglish, bool isHalfDayClock, bool hasDate)
    {
        var clock = Clock().Match(text);
        if (clock.Success)
        {
            var hour = clock.Groups["hour"];
            var isOpen = isHalfDayClock && hour.Value[0] != '0';
            return Readings(
                text,
                Number(hour),
                Number(clock.Groups["minute"]),
                clock.Groups["second"].Success ? Number(clock.Groups["second"]) : null,
                clock.Groups["half"].Value,
                isOpen);
        }

        if (!speaksEnglish)
        {
            return [];
        }

        if (HourWithHalf().Match(text) is { Success: true } halved)
        {
            return Readings(text, Number(halved.Groups["hour"]), null, null, halved.Groups["half"].Value, true);
        }

        if (Noon().Match(text) is { Success: true } noon)
        {
            var time = noon.Value.StartsWith("midn", StringComparison.OrdinalIgnoreCase) ? new TimeOnly(0, 0) : new TimeOnly(12, 0);
            return [new FoundTime(time, $"T{time:HH}")];
        }

        if (PastOrTo().Match(text) is { Success: true } spoken)
        {
            var minutes = spoken.Groups["part"].Value.ToLowerInvariant() switch
            {
                "half" => 30,
                "quarter" or "a quarter" => 15,
                var count => SmallNumber.Read(count),
            };
            var total = (SmallNumber.Read(spoken.Groups["hour"].Value) * 60) + (spoken.Groups["to"].Success ? -minutes : minutes);
            return minutes > 59 ? [] : Readings(text, total / 60, total % 60, null, "", true);
        }

        var hourOnly = OClock().Match(text);
        if (!hourOnly.Success)
        {
            hourOnly = AtHour().Match(text);
        }

        if (!hourOnly.Success && hasDate)
        {
            hourOnly = HourAlone().Match(text);
        }

        if (hourOnly.Success)
        {
            return Readings(text, SmallNumber.Read(hourOnly.Groups["hour"].Value), null, null, "", true);
        }

        return [];
    }

    private static List<FoundTime> Readings(string text, int hour, int? minute, int? second, string half, bool isOpen)
    {
        if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute ?? 0) + (second ?? 0) > 0))
        {
            return [];
        }

        hour %= 24;
        var part = DayPart().Match(text);
        var isEvening = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) || (part.Success && !IsMorning(part.Value));
        var isMorning = half.StartsWith("a", StringComparison.OrdinalIgnoreCase) || (part.Success && IsMorning(part.Value));
        if (hour is 0 or > 12 || !(isOpen || isEvening || isMorning))
        {
            return [At(hour, minute, second)];
        }

        var morning = At(hour % 12, minute, second);
        var evening = At((hour % 12) + 12, minute, second);
        return isEvening ? [evening] : isMorning ? [morning] : hour == 12 ? [evening, morning] : [morning, evening];
    }

    private static FoundTime At(int hour, int? minute, int? second)
    {
        var time = new TimeOnly(hour, minute ?? 0, second ?? 0);
        return new FoundTime(
            time,
            second != null ? $"T{time:HH':'mm':'ss}" : minute != null ? $"T{time:HH':'mm}" : $"T{time:HH}");
    }

    private static bool IsMorning(string dayPart) => dayPart.Contains("morning", StringComparison.OrdinalIgnoreCase);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d:.])(?<hour>\d{1,2})(?::|\s?[hH]\s?)(?<minute>\d{2})(?::(?<second>\d{2}))?(?![\d:])(?:\s*(?<half>[ap])\.?\s?m\b\.?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<![\d:.])(?<hour>\d{1,2})\s*(?<half>[ap])\.?\s?m\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HourWithHalf();

    [GeneratedRegex(@"\b(?:noon|midday|midnight)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noon();

    [GeneratedRegex(
        @"\b(?<part>half|(?:a\s+)?quarter|\d{1,2}|five|ten)\s+(?:minutes\s+)?(?:past|after|(?<to>to|before))\s+(?<hour>" + Hours + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PastOrTo();

    [GeneratedRegex(@"\b(?<hour>" + Hours + @")\s*o\s?['’`]?\s?clock\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OClock();

    [GeneratedRegex(@"\b(?:at|by|around|about|before|after)\s+(?<hour>" + Hours + @")\b(?![/:.%\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtHour();

    [GeneratedRegex(@"^\W*(?<hour>\d{1,2})\W*$|\b(?<hour>" + Hours + @")\s+in\s+the\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HourAlone();

    [GeneratedRegex(@"\b(?:morning|afternoon|evening|tonight|at\s+night)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayPart();
}
