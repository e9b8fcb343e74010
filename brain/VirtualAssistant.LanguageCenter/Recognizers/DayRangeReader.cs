using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads two days of which the month is said once: "July 17-20", "17th to 20th of July", "from the 3rd to the 5th".</summary>
internal static class DayRangeReader
{
    public static RangeEntity? TryRead(Words words, int at, out int end)
    {
        end = at + 1;
        return TryMonthFirst(words, at, out end) ?? TryMonthLast(words, at, out end);
    }

    // "July 17-20, 2027", "between July 17 and 20"
    private static RangeEntity? TryMonthFirst(Words words, int at, out int end)
    {
        var month = Vocabulary.Month(words[at]);
        if (month == 0 || !DateReader.TryDayNumber(words, SkipThe(words, at + 1), out end, out var first, out _)
            || !IsJoint(words, end, words[at - 1]) || !DateReader.TryDayNumber(words, SkipThe(words, end + 1), out var last, out var second, out _) || second <= first
            || (words[last] is ":" or "." or "h" && words.IsGlued(last) && words.IsGlued(last + 1)) || words[last] is "am" or "pm" or "oclock")
        {
            end = at + 1;
            return null;
        }

        var year = DateReader.YearAt(words, last, out var next);
        var range = Range(words, at, new CalendarDay(year, month, first), (at, end), new CalendarDay(year, month, second), (SkipThe(words, end + 1), last), next);
        end = next;
        return range;
    }

    // "17-20 July", "the 17th to the 20th of July 2027", "from the 3rd to the 5th"
    private static RangeEntity? TryMonthLast(Words words, int at, out int end)
    {
        if (!DateReader.TryDayNumber(words, SkipThe(words, at), out end, out var first, out var isFirstOrdinal) || !IsJoint(words, end, words[at - 1]))
        {
            end = at + 1;
            return null;
        }

        var secondAt = end + 1;
        var firstEnd = end;
        if (DateReader.TryMonthDay(words, secondAt, out end, out var month, out var second) && second > first && Vocabulary.Month(words[secondAt]) == 0)
        {
            var year = DateReader.YearAt(words, end, out end);
            return Range(words, at, new CalendarDay(year, month, first), (at, firstEnd), new CalendarDay(year, month, second), (secondAt, end), end);
        }

        var isIntroduced = words[at - 1] is "from" or "between" && words[at] is "the";
        return isIntroduced && isFirstOrdinal && DateReader.TryDayNumber(words, SkipThe(words, secondAt), out end, out second, out var isOrdinal) && isOrdinal
            && second > first && DateReader.NothingFollows(words, end) && words[end] is not "of"
            ? Range(words, at, new CalendarDay(null, null, first), (at, firstEnd), new CalendarDay(null, null, second), (secondAt, end), end)
            : null;
    }

    private static RangeEntity Range(Words words, int at, CalendarDay from, (int From, int To) first, CalendarDay to, (int From, int To) last, int end)
    {
        var isOpen = EnglishCulture.Instance.OpensRange(words[at - 1]);
        return new RangeEntity(words.Span(isOpen ? at - 1 : at, end),
            new TemporalEntity(words.Span(first.From, first.To), new TemporalExpression { Date = from }),
            new TemporalEntity(words.Span(last.From, last.To), new TemporalExpression { Date = to }));
    }

    private static int SkipThe(Words words, int at) => words[at] is "the" ? at + 1 : at;

    private static bool IsJoint(Words words, int at, ReadOnlySpan<char> opening) => words[at] switch
    {
        "-" => words.IsGlued(at) == words.IsGlued(at + 1),
        "to" or "through" or "thru" or "till" or "til" or "until" => opening is not "between",
        "and" => opening is "between",
        _ => false,
    };
}
