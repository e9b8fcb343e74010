using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "letzter Werktag im Monat", "am ersten Arbeitstag im Mai", "nächster Werktag", "in drei Werktagen".</summary>
internal static class GermanWorkingDays
{
    private const int MostInMonth = 23;
    private const int MostAway = 1_000;

    public static bool TryRead(Words words, int at, out int end, out DateReference date) =>
        TryOfMonth(words, at, out end, out date) || TryAway(words, at, out end, out date);

    /// <summary>"letzten Werktag": which one.</summary>
    public static bool TryOrdinal(Words words, int at, out int end, out int ordinal)
    {
        (end, ordinal) = (at + 2, words.Number(at));
        if (!(words.Digits(at) <= 2 && ordinal > 0 && words[at + 1] is "." && words.IsGlued(at + 1)) && !GermanNumbers.TryOrdinal(words, at, out end, out ordinal))
        {
            return false;
        }

        end++;
        return ordinal is -1 or (>= 1 and <= MostInMonth) && words[end - 1] is "werktag" or "arbeitstag" or "werktags" or "arbeitstages";
    }

    private static bool TryOfMonth(Words words, int at, out int end, out DateReference date)
    {
        date = Nothing;
        if (!TryOrdinal(words, at, out end, out var ordinal) || words[end] is not ("im" or "des" or "dieses"))
        {
            return false;
        }

        var of = words[end] is "dieses" ? end : end + 1;
        var month = GermanVocabulary.Month(words[of]);
        var isNext = GermanVocabulary.IsNext(words[of]);
        of = isNext || GermanVocabulary.IsThis(words[of]) ? of + 1 : of;
        (end, date) = (of + 1, new WorkingDayOfMonth(ordinal, month > 0 ? month : null, isNext ? 1 : 0));
        return month > 0 || words[of] is "monat" or "monats";
    }

    private static bool TryAway(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at + 2, new WorkingDaysAway(1));
        if (GermanVocabulary.IsNext(words[at]) && words[at + 1] is "werktag" or "arbeitstag")
        {
            return true;
        }

        if (words[at] is not ("in" or "vor") || !GermanNumbers.TryCount(words, at + 1, out var next, out var count) || count is < 1 or > MostAway
            || count != decimal.Truncate(count) || words[next] is not ("werktag" or "werktagen" or "arbeitstag" or "arbeitstagen"))
        {
            return false;
        }

        (end, date) = (next + 1, new WorkingDaysAway(words[at] is "in" ? (int)count : -(int)count));
        return true;
    }

    private static readonly DateReference Nothing = new RelativeDay(0);
}
