using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Says in English what is said about dates and times in Chinese, Japanese and Korean.</summary>
internal static partial class CjkDates
{
    private const string Days = "一二三四五六日";

    private static readonly string[] English = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static string InEnglish(string text)
    {
        text = Numerals().Replace(text, match => CjkNumbers.Cardinals(match.Value) is [var number, ..] ? number.Value.ToString(CultureInfo.InvariantCulture) : match.Value);
        text = FullDate().Replace(text, " ${year}-${month}-${day} ");
        text = MonthDay().Replace(text, match => $" {match.Groups["day"].Value} {Month(match)} ");
        text = Clock().Replace(text, match =>
        {
            var minute = match.Groups["half"].Success ? "30" : match.Groups["minute"].Success ? match.Groups["minute"].Value.PadLeft(2, '0') : "00";
            var half = match.Groups["morning"].Success ? " am" : match.Groups["evening"].Success ? " pm" : "";
            return minute == "00" ? $" {match.Groups["hour"].Value}{(half.Length == 0 ? " o'clock" : half)} " : $" {match.Groups["hour"].Value}:{minute}{half} ";
        });
        text = Weekday().Replace(text, match => $" {(match.Groups["next"].Success ? "next " : "")}{DayName(match)} ");
        return Named().Replace(text, match => match.Value switch
        {
            "今天" or "今日" or "오늘" => " today ",
            "明天" or "明日" or "내일" => " tomorrow ",
            "昨天" or "昨日" or "어제" => " yesterday ",
            "后天" or "後天" or "明後日" or "모레" => " the day after tomorrow ",
            _ => " now ",
        });
    }

    private static string Month(Match match) =>
        int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : match.Value;

    private static string DayName(Match match)
    {
        var day = match.Groups["day"].Value[0];
        var index = Math.Max(Days.IndexOf(day, StringComparison.Ordinal), Math.Max("月火水木金土日".IndexOf(day, StringComparison.Ordinal), "월화수목금토일".IndexOf(day, StringComparison.Ordinal)));
        return English[index < 0 ? 6 : index];
    }

    [GeneratedRegex("[一二两三四五六七八九十]+(?=[年月日号號点點时時分:])", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    [GeneratedRegex(@"(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号號일]", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(
        @"(?:(?<morning>上午|早上|午前|오전|아침)|(?<evening>下午|晚上|午後|夜|오후|저녁))?의?\s?(?<hour>\d{1,2})\s?[点點时時시](?:\s?(?:(?<half>半|반)|(?<minute>\d{1,2})\s?[分분]))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?<next>下|来週の?|다음\s?주\s?)?(?:(?:星期|周|週)(?<day>[一二三四五六日天])|(?<day>[月火水木金土日])曜日?|(?<day>[월화수목금토일])요일)", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex("今天|今日|오늘|明天|明日|내일|昨天|昨日|어제|后天|後天|明後日|모레|现在|現在|今すぐ|지금", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
