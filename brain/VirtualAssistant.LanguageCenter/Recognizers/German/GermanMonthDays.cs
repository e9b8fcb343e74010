using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads days by their place in a month: "15. und 30.", "ersten und dritten Montag", "im Monat".</summary>
internal static class GermanMonthDays
{
    /// <summary>"[ersten] und dritten Montag".</summary>
    public static bool TryTwice(Words words, int at, int first, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        (end, days) = (at, []);
        if (words[at] is not "und" || first is < 1 or > 5 || !TryOrdinalDay(words, at + 1, out var dayAt, out var second) || second is not (-1 or (> 0 and <= 5))
            || GermanVocabulary.Weekday(words[dayAt]) is not (not IsoDayOfWeek.None and var day))
        {
            return false;
        }

        (end, days) = (dayAt + 1, [new(day, first), new(day, second)]);
        return true;
    }

    /// <summary>"15. und 30.", "1., 10. und am 20.": the days of the month from the first of them on.</summary>
    public static ImmutableArray<int> MonthDays(Words words, int first, ref int end)
    {
        var days = new List<int> { first };
        while (days.Count < RecurrenceWords.MostDays && words[end] is "," or "und")
        {
            var next = words[end + 1] is "am" ? end + 2 : end + 1;
            if (!TryOrdinalDay(words, next, out var dayEnd, out var day) || days.Contains(day) || GermanVocabulary.Weekday(words[dayEnd]) != IsoDayOfWeek.None)
            {
                break;
            }

            days.Add(day);
            end = dayEnd;
        }

        return [.. days.Order()];
    }

    public static bool TryOrdinalDay(Words words, int at, out int end, out int ordinal)
    {
        if (words.Number(at) is >= 1 and <= 31 and var number && words.Digits(at) <= 2 && words[at + 1] is "." && words.IsGlued(at + 1))
        {
            (end, ordinal) = (at + 2, number);
            return true;
        }

        return GermanNumbers.TryOrdinal(words, at, out end, out ordinal);
    }

    /// <summary>Behind "im Monat", where that follows.</summary>
    public static int SkipOfTheMonth(Words words, int at) => words[at] is "im" or "des" && words[at + 1] is "monat" or "monats" ? at + 2 : at;
}
