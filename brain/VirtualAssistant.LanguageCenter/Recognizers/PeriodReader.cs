using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads weeks, months, quarters and years and their edges: "next week", "end of the month", "this weekend".</summary>
internal static class PeriodReader
{
    /// <summary>"late August" begins about here.</summary>
    private const int LateInMonth = 25;

    public static bool TryRead(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "the" ? at + 1 : at;
        if (TryShort(words, first, out end, out date) || TryOfMonth(words, first, out end, out date))
        {
            return true;
        }

        var edgeEnd = words[first] switch
        {
            "end" or "start" or "beginning" => first + 1,
            "last" or "first" when words[first + 1] is "day" => first + 2,
            _ => -1,
        };
        if (edgeEnd > 0 && words[edgeEnd] is "of")
        {
            var next = edgeEnd + 1;
            var ahead = 0;
            if (words[next] is "the" or "this" or "next")
            {
                ahead = words[next] is "next" ? 1 : 0;
                next++;
                if (words[next] is "next" or "coming")
                {
                    ahead = 1;
                    next++;
                }
            }

            if (Vocabulary.Month(words[next]) is > 0 and var month && next == edgeEnd + 1)
            {
                var year = DateReader.YearAt(words, next + 1, out end);
                date = new CalendarDay(year, month, words[first] is "end" or "last" ? -1 : 1);
                return true;
            }

            if (UnitOf(words[next]) is { } edge)
            {
                end = next + 1;
                date = new PeriodEdge(edge, ahead, words[first] is "end" or "last");
                return true;
            }

            return false;
        }

        var which = words[at] switch { "this" or "the" => Which.This, "next" => Which.Next, "last" => Which.Last, _ => Which.Coming };
        var unitAt = which == Which.Coming ? at : at + 1;
        if (which == Which.This && words[unitAt] is "coming" or "following" or "next")
        {
            which = words[unitAt] is "next" ? Which.Next : Which.Coming;
            unitAt++;
        }

        if (UnitOf(words[unitAt]) is { } twice && words[unitAt + 1] is "after" && words[unitAt + 2] is "next")
        {
            (end, date) = (unitAt + 3, new CalendarPeriod(twice, 2));
            return true;
        }

        if (words[at] is "last" && UnitOf(words[unitAt]) is { } past && !words.Has(unitAt, TokenTraits.Apostrophe) && words[at - 1] is not "the")
        {
            (end, date) = (unitAt + 1, new CalendarPeriod(past, -1));
            return true;
        }

        if (words[unitAt] is "weekend" && !words.Has(unitAt, TokenTraits.Apostrophe)
            && (which != Which.Coming || unitAt > at || words[at - 1] is "on" or "at" || words.Count == 1))
        {
            end = unitAt + 1;
            date = new Weekend(which == Which.This ? Which.Coming : which);
            return DateReader.NothingFollows(words, end);
        }

        if (which is Which.Next && UnitOf(words[unitAt]) is { } unit && unit != CalendarUnit.Day
            && !words.Has(unitAt, TokenTraits.Apostrophe))
        {
            end = unitAt + 1;
            date = new CalendarPeriod(unit, 1);
            return true;
        }

        if (words[at] is "this" && UnitOf(words[at + 1]) is { } current && !words.Has(at + 1, TokenTraits.Apostrophe))
        {
            end = at + 2;
            date = new CalendarPeriod(current, 0);
            return DateReader.NothingFollows(words, end);
        }

        return false;
    }

    // "eom", "eow", "mid May", "mid month", "early August", "middle of next week"
    private static bool TryShort(Words words, int at, out int end, out DateReference date)
    {
        end = at + 1;
        date = words[at] switch
        {
            "eow" => new PeriodEdge(CalendarUnit.Week, 0, AtEnd: true),
            "eom" => new PeriodEdge(CalendarUnit.Month, 0, AtEnd: true),
            "eoy" => new PeriodEdge(CalendarUnit.Year, 0, AtEnd: true),
            _ => Nowhere,
        };
        if (words[at] is "mid" or "middle")
        {
            var next = words[at + 1] is "-" or "of" ? at + 2 : at + 1;
            var month = Vocabulary.Month(words[next]);
            int? ahead = words[next] is "next" ? 1 : words[next] is "this" ? 0 : null;
            next = words[next] is "the" or "next" or "this" ? next + 1 : next;
            end = next + 1;
            int? year = month > 0 ? DateReader.YearAt(words, end, out end) : null;
            date = words[next] is "month" ? new CalendarDay(null, null, 15, ahead)
                : words[next] is "week" ? new WeekdayOfWeek(NodaTime.IsoDayOfWeek.Wednesday, ahead ?? 0)
                : month > 0 ? new CalendarDay(year, month, 15) : Nowhere;
        }
        else if (words[at] is "early" or "late" && Vocabulary.Month(words[at + 1]) is > 0 and var named && !words.Has(at + 1, TokenTraits.Apostrophe))
        {
            var year = DateReader.YearAt(words, at + 2, out end);
            date = new CalendarDay(year, named, words[at] is "early" ? 1 : LateInMonth);
        }

        return !ReferenceEquals(date, Nowhere);
    }

    // "the first Monday in March", "the last Friday of the month", "the second Tuesday of next month"
    private static bool TryOfMonth(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        int ordinal, next;
        if (words[at] is "last")
        {
            (ordinal, next) = (-1, at + 1);
        }
        else if (!NumberReader.TryOrdinal(words, at, out next, out ordinal) || ordinal > 5)
        {
            return false;
        }

        if (Vocabulary.Weekday(words[next]) is not (not NodaTime.IsoDayOfWeek.None and var day) || words[next + 1] is not ("of" or "in"))
        {
            return false;
        }

        var of = next + 2;
        if (Vocabulary.Month(words[of]) is > 0 and var month)
        {
            (end, date) = (of + 1, new WeekdayOfMonth(day, ordinal, month));
            return true;
        }

        var determined = words[of] is "the" or "this" or "next" ? of + 1 : of;
        var isNext = words[of] is "next" || (words[of] is "the" && words[determined] is "next");
        determined = words[of] is "the" && isNext ? determined + 1 : determined;
        (end, date) = (determined + 1, new WeekdayOfMonth(day, ordinal, null, isNext ? 1 : 0));
        return words[determined] is "month" && determined > of;
    }

    private static CalendarUnit? UnitOf(ReadOnlySpan<char> word) => word switch
    {
        "week" => CalendarUnit.Week,
        "month" => CalendarUnit.Month,
        "quarter" => CalendarUnit.Quarter,
        "year" => CalendarUnit.Year,
        _ => null,
    };

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
