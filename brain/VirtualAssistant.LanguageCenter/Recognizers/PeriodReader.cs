using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads weeks, months and years and their edges: "next week", "end of the month", "this weekend".</summary>
internal static class PeriodReader
{
    public static bool TryRead(Words words, int at, out int end, out DateReference date)
    {
        (end, date) = (at, Nowhere);
        var first = words[at] is "the" ? at + 1 : at;
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

        if (words[unitAt] is "weekend" && !words.Has(unitAt, TokenTraits.Apostrophe)
            && (which != Which.Coming || unitAt > at || words[at - 1] is "on" or "at"))
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

    private static CalendarUnit? UnitOf(ReadOnlySpan<char> word) => word switch
    {
        "week" => CalendarUnit.Week,
        "month" => CalendarUnit.Month,
        "year" => CalendarUnit.Year,
        _ => null,
    };

    private static readonly DateReference Nowhere = new RelativeDay(0);
}
