using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "Q3", "im dritten Quartal 2027", "Ende des Quartals", "im nächsten Frühling", "KW 32", "in der 32. Kalenderwoche".</summary>
internal static class GermanYearStretches
{
    private const int LastWeek = 53;

    public static bool TryRead(Words words, int at, out int end, out DateReference date) =>
        TryQuarter(words, at, out end, out date) || TryThisQuarter(words, at, out end, out date)
        || TrySeason(words, at, out end, out date) || TryWeek(words, at, out end, out date);

    /// <summary>Null for any other word.</summary>
    public static Season? SeasonOf(ReadOnlySpan<char> word) => word switch
    {
        "frühling" or "frühjahr" or "fruehling" or "fruehjahr" or "frühlings" or "frühjahrs" => Season.Spring,
        "sommer" or "sommers" => Season.Summer,
        "herbst" or "herbsts" or "herbstes" => Season.Autumn,
        "winter" or "winters" => Season.Winter,
        _ => null,
    };

    private static bool TryQuarter(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        var first = SkipEdge(words, at, out var atEnd);
        var next = YearStretchReader.QuarterSign(words, first, out var number);
        if (next < 0)
        {
            if (!TryOrdinal(words, first, out var unit, out number) || number is < 1 or > 4 || words[unit] is not ("quartal" or "quartals"))
            {
                return false;
            }

            next = unit + 1;
        }

        var year = YearBehind(words, next, out end);
        end = year is null && words[end] is "des" or "dieses" && words[end + 1] is "jahres" ? end + 2 : end;
        date = new Quarter(number, year, atEnd);
        return true;
    }

    // "nächstes Quartal", "dieses Quartal", "Ende des Quartals", "Quartalsende"
    private static bool TryThisQuarter(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at + 1, Nothing);
        if (words[at] is "quartalsende" or "quartalsanfang")
        {
            date = new PeriodEdge(CalendarUnit.Quarter, 0, words[at].EndsWith("ende"));
            return true;
        }

        var first = SkipEdge(words, at, out var atEnd);
        int? ahead = GermanVocabulary.IsNext(words[first]) ? 1 : GermanVocabulary.IsThis(words[first]) ? 0 : GermanVocabulary.IsLast(words[first]) ? -1
            : words[first] is ['ü', 'b', 'e', 'r', .. var nearer] && GermanVocabulary.IsNext(nearer) ? 2 : null;
        var named = ahead is null ? first : first + 1;
        if (words[named] is not ("quartal" or "quartals") || named == at)
        {
            return false;
        }

        end = named + 1;
        date = first == at ? new CalendarPeriod(CalendarUnit.Quarter, ahead ?? 0) : new PeriodEdge(CalendarUnit.Quarter, ahead ?? 0, atEnd);
        return first > at || ahead is not null;
    }

    private static bool TrySeason(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nothing);
        var first = SkipEdge(words, at, out var atEnd);
        first = words[first] is "im" ? first + 1 : first;
        var isLed = first > at || words[at - 1] is "zum" or "zu" or "bis" or "ab" or "im" or "seit";
        var which = GermanVocabulary.IsNext(words[first]) ? words[first].StartsWith("kommend") ? Which.Coming : Which.Next
            : GermanVocabulary.IsThis(words[first]) ? Which.This : GermanVocabulary.IsLast(words[first]) ? Which.Last : Which.Coming;
        var named = which != Which.Coming || GermanVocabulary.IsNext(words[first]) ? first + 1 : first;
        if (SeasonOf(words[named]) is not { } season)
        {
            return false;
        }

        var year = YearBehind(words, named + 1, out end);
        date = new SeasonOfYear(season, which, year, atEnd);
        return isLed || named > first || year is not null || words.Count == 1;
    }

    // "KW 32", "Kalenderwoche 5", "in der 32. Kalenderwoche", "KW 5/2027 am Dienstag"
    private static bool TryWeek(Words words, int at, out int end, out DateReference date)
    {
        var found = TryWeekAlone(words, at, out end, out var week);
        date = week;
        var day = words[end] is "," ? end + 1 : end;
        day = words[day] is "am" ? day + 1 : day;
        if (found && GermanVocabulary.Weekday(words[day]) is not IsoDayOfWeek.None and var weekday)
        {
            (end, date) = (day + 1, week with { Day = weekday });
        }

        return found;
    }

    /// <summary>The week without a day that is said behind it.</summary>
    public static bool TryWeekAlone(Words words, int at, out int end, out CalendarWeek week)
    {
        (end, week) = (at, new CalendarWeek(0));
        var first = words[at] is "in" or "der" ? at + 1 : at;
        first = words[at] is "in" && words[first] is "der" ? first + 1 : first;
        int next, number;
        if (words[first] is "kw" or "kalenderwoche" or "woche")
        {
            next = words[first + 1] is "nr" or "nummer" ? first + 2 : first + 1;
            next = words[next] is "." && words[next - 1] is "nr" ? next + 1 : next;
            number = words.Digits(next) <= 2 ? words.Number(next++) : 0;
        }
        else if (TryOrdinal(words, first, out next, out number) && words[next] is "kw" or "kalenderwoche")
        {
            next++;
        }
        else
        {
            return false;
        }

        week = new CalendarWeek(number, YearBehind(words, next, out end));
        return number is >= 1 and <= LastWeek;
    }

    private static bool TryOrdinal(Words words, int at, out int end, out int ordinal)
    {
        (end, ordinal) = (at + 2, words.Number(at));
        return (words.Digits(at) <= 2 && words[at + 1] is "." && words.IsGlued(at + 1)) || GermanNumbers.TryOrdinal(words, at, out end, out ordinal);
    }

    // "Ende des dritten Quartals", "Ende Q2", "Anfang des Sommers"; also "im", which is no edge
    private static int SkipEdge(Words words, int at, out bool atEnd)
    {
        atEnd = words[at] is "ende";
        var first = words[at] is "ende" or "anfang" or "im" ? at + 1 : at;
        return first > at && words[first] is "des" or "vom" ? first + 1 : first;
    }

    // "2027", "/2027", "des Jahres 2027"
    private static int? YearBehind(Words words, int at, out int end)
    {
        var first = words[at] is "/" && words.IsGlued(at) && words.IsGlued(at + 1) ? at + 1 : words[at] is "des" && words[at + 1] is "jahres" ? at + 2 : at;
        int? year = words.Digits(first) == 4 && words.Number(first) is >= 1900 and < 2200 ? words.Number(first) : null;
        end = year is null ? at : first + 1;
        return year;
    }

    private static readonly DateReference Nothing = new RelativeDay(0);
}
