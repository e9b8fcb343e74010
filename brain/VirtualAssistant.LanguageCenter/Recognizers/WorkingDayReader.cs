using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads "the last working day of the month", "the next business day", "in three working days".</summary>
internal static class WorkingDayReader
{
    private const int MostInMonth = 23;
    private const int MostAway = 1_000;

    public static bool TryRead(Words words, int at, out int end, out DateReference date) =>
        TryOfMonth(words, at, out end, out date) || TryAway(words, at, out end, out date);

    /// <summary>"the last working day": which one, and where what it is one of follows.</summary>
    public static bool TryOrdinal(Words words, int at, out int end, out int ordinal)
    {
        var first = words[at] is "the" ? at + 1 : at;
        int next;
        if (words[first] is "last" or "final")
        {
            (ordinal, next) = (-1, first + 1);
        }
        else if (!NumberReader.TryOrdinal(words, first, out next, out ordinal) || ordinal is < 1 or > MostInMonth)
        {
            end = at;
            return false;
        }

        end = Skip(words, next);
        return end > next;
    }

    private static bool TryOfMonth(Words words, int at, out int end, out DateReference date)
    {
        date = Nowhere;
        if (!TryOrdinal(words, at, out end, out var ordinal) || words[end] is not ("of" or "in"))
        {
            return false;
        }

        var of = end + 1;
        if (Vocabulary.Month(words[of]) is > 0 and var month)
        {
            (end, date) = (of + 1, new WorkingDayOfMonth(ordinal, month));
            return true;
        }

        var determined = words[of] is "the" or "this" ? of + 1 : of;
        var isNext = words[determined] is "next" or "coming";
        determined = isNext ? determined + 1 : determined;
        (end, date) = (determined + 1, new WorkingDayOfMonth(ordinal, null, isNext ? 1 : 0));
        return words[determined] is "month" && determined > of;
    }

    // "the next working day", "in three working days", "two business days ago"
    private static bool TryAway(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "the" ? at + 1 : at;
        if (words[first] is "next" or "following" && Skip(words, first + 1) is var behind && behind > first + 1)
        {
            (end, date) = (behind, new WorkingDaysAway(1));
            return words[behind - 1] is not "days" && DateReader.NothingFollows(words, behind);
        }

        first = words[at] is "in" ? at + 1 : at;
        var days = NumberReader.TryNumber(words, first, out var next, out var count) && count is >= 1 and <= MostAway && count == decimal.Truncate(count)
            ? Skip(words, next) : next;
        if (days == next)
        {
            return false;
        }

        var isAgo = words[days] is "ago";
        var isFromNow = words[days] is "from" && words[days + 1] is "now";
        (end, date) = (isAgo ? days + 1 : isFromNow ? days + 2 : days, new WorkingDaysAway(isAgo ? -(int)count : (int)count));
        return first > at || isAgo || isFromNow;
    }

    /// <summary>Past "working day", "business days", "workday", "weekday"; <paramref name="at"/> when none is there.</summary>
    private static int Skip(Words words, int at) => words[at] switch
    {
        "workday" or "workdays" or "weekday" => at + 1,
        "working" or "work" or "business" when words[at + 1] is "day" or "days" && !words.Has(at + 1, TokenTraits.Apostrophe) => at + 2,
        _ => at,
    };

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
