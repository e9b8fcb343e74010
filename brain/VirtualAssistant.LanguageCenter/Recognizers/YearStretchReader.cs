using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads quarters, seasons and calendar weeks: "Q3", "the end of Q2", "the third quarter of 2027", "next spring", "week 32".</summary>
internal static class YearStretchReader
{
    private const int LastWeek = 53;

    public static bool TryRead(Words words, int at, out int end, out DateReference date) =>
        TryQuarter(words, at, out end, out date) || TrySeason(words, at, out end, out date) || TryWeek(words, at, out end, out date);

    /// <summary>"summer", whatever stands around it; null for any other word.</summary>
    public static Season? SeasonOf(ReadOnlySpan<char> word) => word switch
    {
        "spring" or "springtime" => Season.Spring,
        "summer" or "summertime" => Season.Summer,
        "autumn" or "fall" => Season.Autumn,
        "winter" or "wintertime" => Season.Winter,
        _ => null,
    };

    /// <summary>"q3", as one token of a letter and a number: the first token behind it, or -1.</summary>
    public static int QuarterSign(Words words, int at, out int number)
    {
        number = words[at] is "q" && words.IsGlued(at + 1) && words.Digits(at + 1) == 1 ? words.Number(at + 1) : 0;
        return number is >= 1 and <= 4 && !(words.IsGlued(at + 2) && (words.IsWord(at + 2) || words.Kind(at + 2) == TokenKind.Number)) ? at + 2 : -1;
    }

    private static bool TryQuarter(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = SkipEdge(words, at, out var atEnd);
        first = words[first] is "the" ? first + 1 : first;
        var next = QuarterSign(words, first, out var number);
        if (next < 0)
        {
            if (!NumberReader.TryOrdinal(words, first, out var unit, out number) || number is < 1 or > 4 || words[unit] is not "quarter")
            {
                return false;
            }

            next = unit + 1;
            var isOfYear = YearBehind(words, next, out _) is not null || (words[next] is "of" && words[next + 1] is "the" or "this" && words[next + 2] is "year");
            if (!isOfYear && (words[next] is "of" || !DateReader.NothingFollows(words, next)))
            {
                return false; // "the third quarter of the match"
            }
        }

        var year = YearBehind(words, next, out end);
        end = year is null && words[end] is "of" && words[end + 1] is "the" or "this" && words[end + 2] is "year" ? end + 3 : end;
        date = new Quarter(number, year, atEnd);
        return true;
    }

    private static bool TrySeason(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = SkipEdge(words, at, out var atEnd);
        first = words[first] is "in" or "over" or "during" ? first + 1 : first;
        var isLed = first > at || words[at - 1] is "by" or "until" or "till" or "til" or "since" or "before";
        first = words[first] is "the" ? first + 1 : first;
        var which = words[first] switch { "this" => Which.This, "next" => Which.Next, "last" => Which.Last, _ => Which.Coming };
        first = which != Which.Coming || words[first] is "coming" ? first + 1 : first;
        if (SeasonOf(words[first]) is not { } season || words.Has(first, TokenTraits.Apostrophe))
        {
            return false;
        }

        var year = YearBehind(words, first + 1, out end);
        date = new SeasonOfYear(season, which, year, atEnd);
        var isNamed = which != Which.Coming || isLed || year is not null || words[first - 1] is "coming" || (words.Count == 1 && words[first] is not "fall");
        return isNamed && DateReader.NothingFollows(words, end) && words[end] is not "of";
    }

    private static bool TryWeek(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "in" || (words[at] is "of" && Vocabulary.Weekday(words[at - 1]) != IsoDayOfWeek.None) ? at + 1 : at;
        var next = words[first] switch
        {
            "calendar" when words[first + 1] is "week" => first + 2,
            "week" or "wk" or "cw" or "kw" => first + 1,
            _ => -1,
        };
        if (next < 0)
        {
            return false;
        }

        next = words[next] is "number" or "no" or "nr" ? next + 1 : next;
        next = words[next] is "." or "#" ? next + 1 : next;
        if (words.Digits(next) > 2 || words.Number(next) is not (>= 1 and <= LastWeek and var week))
        {
            return false;
        }

        var year = YearBehind(words, next + 1, out end);
        date = new CalendarWeek(week, year);
        var goesOn = words[end] is "of" or "/" or ":" or "%" || (words[end] is "." or "," && words.IsGlued(end + 1)); // "week 3 of my training", "week 3.5"
        return (year is not null || !goesOn)
            && (!words.IsWord(end) || Vocabulary.Weekday(words[end]) != IsoDayOfWeek.None || DateReader.NothingFollows(words, end));
    }

    // "the end of Q2", "at the end of summer"
    private static int SkipEdge(Words words, int at, out bool atEnd)
    {
        var first = words[at] is "the" ? at + 1 : at;
        var isEdge = words[first] is "end" or "start" or "beginning" && words[first + 1] is "of";
        atEnd = isEdge && words[first] is "end";
        return isEdge ? first + 2 : at;
    }

    // "2027", "of 2027", "/2027"
    private static int? YearBehind(Words words, int at, out int end)
    {
        var first = words[at] is "of" or "in" || (words[at] is "/" && words.IsGlued(at) && words.IsGlued(at + 1)) ? at + 1 : at;
        var year = DateReader.YearAt(words, first, out end);
        end = year is null ? at : end;
        return year;
    }

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
