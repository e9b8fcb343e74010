using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads days: "tomorrow", "next Friday", "3 May 2027", "24/12", "the 15th", "end of the month".</summary>
internal static class DateReader
{
    public static bool TryRead(Words words, int at, bool dateExpected, out int end, out DateReference date)
    {
        return TryRelative(words, at, out end, out date)
            || HolidayReader.TryRead(words, at, dateExpected, out end, out date)
            || TryNumeric(words, at, dateExpected, out end, out date)
            || TryDayAndMonth(words, at, out end, out date)
            || TryMonth(words, at, out end, out date)
            || WeekdayReader.TryRead(words, at, dateExpected, out end, out date)
            || WorkingDayReader.TryRead(words, at, out end, out date)
            || YearStretchReader.TryRead(words, at, out end, out date)
            || TryDayOfMonth(words, at, out end, out date)
            || PeriodReader.TryRead(words, at, out end, out date)
            || TryRemembered(words, at, out end, out date);
    }

    /// <summary>Whether the word before leads to a day.</summary>
    public static bool ExpectsDate(Words words, int at) =>
        words[at - 1] is "on" or "by" or "until" or "till" or "til" or "before" or "next" or "this" or "last" or "every" or "each"
            or "from" or "starting" or "me"
        || (words[at - 1] is "to" && words[at - 2] is "it" or "that" or "reminder" or "one");

    /// <summary>A calendar month and day in either order, the year left open: "3 May", "May 3rd", "the third of May".</summary>
    public static bool TryMonthDay(Words words, int at, out int end, out int month, out int day)
    {
        month = Vocabulary.Month(words[at]);
        if (month > 0 && !words.Has(at, TokenTraits.Apostrophe))
        {
            var next = words[at + 1] is "." && words.IsGlued(at + 1) ? at + 2 : at + 1;
            next = words[next] is "the" ? next + 1 : next;
            return TryDayNumber(words, next, out end, out day, out _) && !(words[end] is ":" && words.IsGlued(end))
                && day <= MostDays(month);
        }

        var first = words[at] is "the" ? at + 1 : at;
        if (TryDayNumber(words, first, out end, out day, out var ordinal))
        {
            end = words[end] is "." or "-" && words.IsGlued(end) ? end + 1 : end; // also "17-Jul-2027"
            end = words[end] is "of" && ordinal ? end + 1 : end;
            month = Vocabulary.Month(words[end]);
            if (month > 0 && day <= MostDays(month) && !words.Has(end, TokenTraits.Apostrophe))
            {
                end++;
                end = words[end] is "." && words.IsGlued(end) && !IsLast(words, end) && words[end - 1].Length <= 4 ? end + 1 : end;
                end = words[end] is "-" && words.IsGlued(end) && words.IsGlued(end + 1) && words.Digits(end + 1) == 4 ? end + 1 : end;
                return true;
            }
        }

        return false;
    }

    /// <summary>A day's number in the month; <paramref name="ordinal"/> when said as one ("15th", "fifteenth").</summary>
    public static bool TryDayNumber(Words words, int at, out int end, out int day, out bool ordinal)
    {
        ordinal = NumberReader.TryOrdinal(words, at, out end, out day);
        if (ordinal)
        {
            return day is >= 1 and <= 31;
        }

        (end, day) = (at + 1, words.Number(at));
        return day is >= 1 and <= 31 && words.Digits(at) <= 2 && (!words.IsGlued(at) || words[at - 1] is not ("." or ":" or "/"));
    }

    /// <summary>"on Anna's birthday", "what day is Anna's birthday?".</summary>
    private static bool TryRemembered(Words words, int at, out int end, out DateReference date)
    {
        var found = AnchorReader.TryRemembered(words, at, out end, out var day);
        date = day;
        return found && (words[at - 1] is "on" or "by" or "until" or "till" or "til" or "before" or "for" || (words[at - 1] is "is" && words[at - 2] is "day" or "date" or "weekday"));
    }

    private static bool TryRelative(Words words, int at, out int end, out DateReference date)
    {
        var first = words[at] is "the" ? at + 1 : at;
        if (words[first] is "day" && words[first + 1] is "after" or "before" && words[first + 2] is "tomorrow" or "yesterday")
        {
            var after = words[first + 1] is "after";
            end = first + 3;
            date = new RelativeDay(after ? 2 : -2);
            return after == words[first + 2] is "tomorrow";
        }

        end = at + 1;
        int? days = words.Has(at, TokenTraits.Apostrophe) ? null : words[at] switch
        {
            "today" => 0,
            "tomorrow" => 1,
            "overmorrow" => 2,
            "yesterday" => -1,
            _ => null,
        };
        date = new RelativeDay(days ?? 0);
        return days is not null;
    }

    private static bool TryNumeric(Words words, int at, bool dateExpected, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words.Number(at);
        if (first < 0 || (words.IsGlued(at) && words[at - 1] is not ("(" or "\"" or "'")) || !words.IsGlued(at + 1)
            || !words.IsGlued(at + 2) || words.Number(at + 2) is var second && second < 0)
        {
            return false;
        }

        var separator = words[at + 1];
        var sameAgain = words.IsGlued(at + 3) && words[at + 3].SequenceEqual(separator);
        var third = sameAgain && words.IsGlued(at + 4) ? words.Number(at + 4) : -1;
        if (words.Digits(at) == 4 && separator is "-" or "/" or ".")
        {
            if (third is >= 1 and <= 31 && second is >= 1 and <= 12)
            {
                end = at + 5;
                date = new CalendarDay(first, second, third);
                end = words[end] is "t" && words.IsGlued(end) && words.IsGlued(end + 1) ? end + 1 : end;
                return true;
            }

            return false;
        }

        if (separator is not ("/" or "." or "-") || words.Digits(at) > 2 || words.Digits(at + 2) > 2 || first is < 1 or > 31
            || second is < 1 or > 31
            || (first > 12 && second > 12))
        {
            return false;
        }

        int? year = third < 0 ? null : words.Digits(at + 4) switch { 4 => third, 2 => 2000 + third, _ => null };
        if (year is not null)
        {
            end = at + 5;
            date = Order(first, second, year, separator);
            return true;
        }

        if (third >= 0 || separator is "-")
        {
            return false;
        }

        if (separator is ".")
        {
            // "24.12." is a date; so is "24.12", where 24.12 cannot be a time.
            var dotted = words[at + 3] is "." && words.IsGlued(at + 3);
            if (second > 12 || (!(dotted && !IsLast(words, at + 3)) && !dateExpected
                && !(first > 23 && words.Digits(at + 2) == 2 && !words.IsWord(at + 3)) && !(dotted && first > 12)))
            {
                return false;
            }

            end = dotted && (!IsLast(words, at + 3) || first > 0) ? at + 4 : at + 3;
            date = new CalendarDay(null, second, first);
            return true;
        }

        // "24/7", "1/2 hour" and "1/2 cup" are no dates.
        if ((first == 24 && second == 7) || DurationReader.IsUnit(words[at + 3]) || (first < second && IsPart(words, at))
            || (words.IsGlued(at + 3) && (words.IsWord(at + 3) || words[at + 3] is "/"))
            || !(dateExpected || at == 0 || words[at - 1] is "me" or "," or "for" or "at" || NothingFollows(words, at + 3)))
        {
            return false;
        }

        end = at + 3;
        date = Order(first, second, null, separator);
        return true;
    }

    /// <summary>"1 1/2 cups", "3/4 cup": a part of something that is measured.</summary>
    private static bool IsPart(Words words, int at) =>
        (words.Kind(at - 1) == TokenKind.Number && !words.IsGlued(at)) || MeasureReader.Follows(words, at + 3, EnglishCulture.Instance);

    // A point between them is the continental way: the day comes first.
    private static DateReference Order(int first, int second, int? year, ReadOnlySpan<char> separator) =>
        separator is "." && second <= 12 ? new CalendarDay(year, second, first) : new NumericDay(first, second, year);

    private static bool TryDayAndMonth(Words words, int at, out int end, out DateReference date)
    {
        date = Nowhere;
        if (!TryMonthDay(words, at, out end, out var month, out var day))
        {
            return false;
        }

        date = new CalendarDay(YearAt(words, end, out end), month, day);
        return true;
    }

    /// <summary>The year behind a day or a month: "2027", ", 2027", "'27"; null when there is none.</summary>
    public static int? YearAt(Words words, int at, out int end)
    {
        var next = words[at] is "," ? at + 1 : at;
        if (words.Digits(next) == 4 && words.Number(next) is >= 1900 and <= 2999 && !(words[next + 1] is ":" && words.IsGlued(next + 1)))
        {
            end = next + 1;
            return words.Number(next);
        }

        var isShort = words[next] is "'" && words.IsGlued(next + 1) && words.Digits(next + 1) == 2;
        end = isShort ? next + 2 : at;
        return isShort ? 2000 + words.Number(next + 1) : null;
    }

    // "in March", "in March 2027", "March 2027": its first day; "in 2028", "in the year 2028": the first of the year
    private static bool TryMonth(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "in" ? at + 1 : at;
        var month = Vocabulary.Month(words[first]);
        if (month == 0)
        {
            first = first > at && words[first] is "the" && words[first + 1] is "year" ? first + 2 : first;
            date = new CalendarDay(first > at ? YearAt(words, first, out end) : null, 1, 1);
            return end > first && NothingFollows(words, end);
        }

        var year = YearAt(words, first + 1, out end);
        date = new CalendarDay(year, month, 1);
        return (first > at || year is not null) && !words.Has(first, TokenTraits.Apostrophe) && NothingFollows(words, end);
    }

    // "the 15th", "on the fifteenth", "the 15th of next month"
    private static bool TryDayOfMonth(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "the" ? at + 1 : at;
        if (!TryDayNumber(words, first, out end, out var day, out var ordinal) || !ordinal)
        {
            return false;
        }

        if (words[end] is "of")
        {
            var next = words[end + 1] is "the" ? end + 2 : end + 1;
            int? ahead = words[next] is "this" && words[next + 1] is "month" ? 0 : words[next] is "next" && words[next + 1] is "month" ? 1
                : words[next] is "month" ? 0 : null;
            if (ahead is { } months)
            {
                date = new CalendarDay(null, null, day, words[next] is "month" ? null : months);
                end = words[next] is "month" ? next + 1 : next + 2;
                return true;
            }

            return false;
        }

        if (words[end] is "next" or "this" && words[end + 1] is "month")
        {
            date = new CalendarDay(null, null, day, words[end] is "next" ? 1 : 0); // "the 5th next month"
            end += 2;
            return true;
        }

        var before = at - 1;
        var introduced = words[before] is "on" or "by" or "until" or "till" or "before" or "me" or "starting"
            || (words[before] is "to" && words[before - 1] is "it" or "that" or "reminder" or "one" or "back" or "forward")
            || Vocabulary.Weekday(words[before]) != IsoDayOfWeek.None || Vocabulary.ShortWeekday(words[before]) != IsoDayOfWeek.None
            || (words[before] is "," && Vocabulary.Weekday(words[before - 1]) != IsoDayOfWeek.None)
            || (at == 0 && words[end] is "at")
            || (at == 0 && end >= words.Count && day > 3);
        if (!introduced || (first == at && words[before] is "me"))
        {
            return false;
        }

        date = new CalendarDay(null, null, day);
        return NothingFollows(words, end);
    }

    /// <summary>Whether what was read can stand by itself here: "on the second floor" goes on.</summary>
    public static bool NothingFollows(Words words, int at) => !words.IsWord(at) || words[at]
        is "at" or "to" or "in" or "on" or "of" or "by" or "for" or "from" or "about" or "with" or "before" or "after" or "until"
        or "till" or "around" or "via" or "that" or "and" or "or" or "not" or "if" or "when" or "so" or "then" or "instead" or "please"
        or "thanks" or "morning" or "afternoon" or "evening" or "noon" or "this" or "every" or "remind" or "i" or "is" or "would";

    public static bool IsLast(Words words, int at) => at + 1 >= words.Count;

    private static int MostDays(int month) => month == 2 ? 29 : month is 4 or 6 or 9 or 11 ? 30 : 31;

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
