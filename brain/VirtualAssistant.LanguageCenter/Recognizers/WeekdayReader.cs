using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads days by their name: "Friday", "next Friday", "a week on Friday", "Tuesday in two weeks".</summary>
internal static class WeekdayReader
{
    public static bool TryRead(Words words, int at, bool dateExpected, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var which = Which.Coming;
        var first = at;
        switch (words[at])
        {
            case "this":
                (which, first) = (Which.This, at + 1);
                break;
            case "next" or "following":
                (which, first) = (Which.Next, at + 1);
                break;
            case "coming":
                first = at + 1;
                break;
            case "last" or "past":
                (which, first) = (Which.Last, at + 1);
                break;
            case "the" when words[at + 1] is "next" or "following" or "coming":
                (which, first) = (words[at + 1] is "coming" ? Which.Coming : Which.Next, at + 2);
                break;
        }

        if (which == Which.This && words[first] is "coming")
        {
            (which, first) = (Which.Coming, first + 1);
        }

        if (first == at && words[at] is "the" && Vocabulary.Weekday(words[at + 1]) != IsoDayOfWeek.None && IsAfterNext(words, at + 2))
        {
            first = at + 1;
        }

        // "a week on Friday", "two weeks from Monday"
        var weeks = 0;
        if (first == at && TryWeeks(words, at, out var weeksEnd, out weeks) && words[weeksEnd] is "on" or "from")
        {
            first = weeksEnd + 1;
        }
        else
        {
            weeks = 0;
        }

        if (TryCounted(words, at, out end, out date))
        {
            return true;
        }

        var day = Vocabulary.Weekday(words[first]);
        if (day == IsoDayOfWeek.None && words.Count == 1)
        {
            day = Vocabulary.ShortWeekday(words[first]);
        }

        if (day == IsoDayOfWeek.None && (first > at || dateExpected || LeadsToTime(words, first + 1)))
        {
            day = Vocabulary.ShortWeekday(words[first]);
            if (day is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday or IsoDayOfWeek.Wednesday && first == at && !dateExpected && !LeadsToDate(words, first + 1))
            {
                day = IsoDayOfWeek.None;
            }
        }

        if (day == IsoDayOfWeek.None || words.Has(first, TokenTraits.Apostrophe) || (which == Which.Last && IsOfMonth(words, first + 1)))
        {
            return false;
        }

        end = first + 1;
        end = words[end] is "." && words.IsGlued(end) && words[first].Length <= 5 && !DateReader.IsLast(words, end) ? end + 1 : end;
        if (which == Which.Coming && weeks == 0 && IsAfterNext(words, end))
        {
            (end, date) = (end + 2, new WeekdayOfWeek(day, 2));
            return true;
        }

        if (words[end] is "week" && which == Which.Coming && weeks == 0)
        {
            weeks = 1; // "Friday week"
            end++;
        }

        date = new NamedWeekday(day, which, weeks);
        if (words[end] is "next" && words[end + 1] is "week")
        {
            date = new WeekdayOfWeek(day, 1);
            end += 2;
        }
        else if (words[end] is "this" && words[end + 1] is "week")
        {
            date = new WeekdayOfWeek(day, 0);
            end += 2;
        }
        else if (words[end] is "in" && TryWeeks(words, end + 1, out var inEnd, out var ahead))
        {
            date = new WeekdayOfWeek(day, ahead);
            end = inEnd;
        }

        return true;
    }

    /// <summary>"two Tuesdays from now".</summary>
    private static bool TryCounted(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        if (!NumberReader.TrySmall(words, at, out var next, out var count) || count is < 1 or > 50 || words[next] is not [.. var name, 's']
            || Vocabulary.Weekday(name) is not (not IsoDayOfWeek.None and var day) || words[next + 1] is not "from" || words[next + 2] is not ("now" or "today"))
        {
            return false;
        }

        (end, date) = (next + 3, new NamedWeekday(day, Which.Coming, count - 1));
        return true;
    }

    /// <summary>"Monday after next".</summary>
    private static bool IsAfterNext(Words words, int at) => words[at] is "after" && words[at + 1] is "next" && DateReader.NothingFollows(words, at + 2);

    /// <summary>"last Monday of August" is one of that month's days.</summary>
    private static bool IsOfMonth(Words words, int at) =>
        words[at] is "of" or "in" && (Vocabulary.Month(words[at + 1]) > 0 || words[at + 1] is "the" or "this" or "next" or "every" or "each" && words[at + 2] is "month");

    private static bool TryWeeks(Words words, int at, out int end, out int weeks)
    {
        end = at + 1;
        if (words[at] is "a" && words[at + 1] is "fortnight")
        {
            (end, weeks) = (at + 2, 2);
            return true;
        }

        if (words[at] is "a" or "one")
        {
            weeks = 1;
        }
        else if (words[at] is "fortnight")
        {
            (end, weeks) = (at + 1, 2);
            return true;
        }
        else if (!NumberReader.TryNumber(words, at, out end, out var number) || number is < 1 or > 500 || number != (int)number)
        {
            weeks = 0;
            return false;
        }
        else
        {
            weeks = (int)number;
        }

        return words[end++] is "week" or "weeks";
    }

    private static bool LeadsToTime(Words words, int at) => words.Kind(at) == TokenKind.Number || words[at] is "at" || words.Count == at
        || words[at] is "morning" or "afternoon" or "evening" or "night" or "noon" || LeadsToDate(words, at);

    /// <summary>"Sat 18 July", "Tues the 21st", "Mon-Fri": what makes a day even of "sat" and "sun".</summary>
    private static bool LeadsToDate(Words words, int at) => words.Kind(at) == TokenKind.Number || Vocabulary.Month(words[at]) > 0
        || (words[at] is "the" && DateReader.TryDayNumber(words, at + 1, out _, out _, out var isOrdinal) && isOrdinal)
        || (words[at] is "-" or "," && (Vocabulary.ShortWeekday(words[at + 1]) != IsoDayOfWeek.None || Vocabulary.Month(words[at + 1]) > 0));

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
