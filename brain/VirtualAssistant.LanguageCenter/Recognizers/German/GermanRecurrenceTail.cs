using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads how a repetition ends and what it leaves out: "bis Freitag", "für zwei Wochen", "zwei Wochen lang", "fünfmal", "außer freitags".</summary>
internal static class GermanRecurrenceTail
{
    /// <summary>When it ends; a number of times goes into the rule.</summary>
    public static bool TryEnd(Words words, int at, ref RecurrenceRule rule, out int end, out RecurrenceEnd? last)
    {
        last = null;
        var first = words[at] is "," ? at + 1 : at;
        if (words[first] is "bis")
        {
            var day = words[first + 1] is "zum" or "zu" or "einschließlich" ? first + 2 : first + 1;
            day = words[day] is "am" or "den" or "dem" ? day + 1 : day;
            if (GermanMoments.TryRead(words, day, out end, out var until) && until is { Date: not null, Time: null, Offset: null })
            {
                last = new RecurrenceEnd(until, null);
                return true;
            }
        }

        var counted = words[first] is "für" or "fuer" ? first + 1 : first;
        counted = words[counted] is "die" && words[counted + 1] is "nächsten" or "kommenden" ? counted + 2 : counted;
        if (GermanDurations.TryRead(words, counted, out end, out var length) && (counted > first || words[end] is "lang" || words[end - 1] is "lang"))
        {
            end = words[end] is "lang" ? end + 1 : end;
            last = new RecurrenceEnd(null, length);
            return true;
        }

        if (words[first] is [.. { Length: > 0 } count, 'm', 'a', 'l'] && Words.Of(count.ToString()) is { Count: 1 } one
            && GermanNumbers.TryNumber(one, 0, out _, out var times) && times is >= 2 and <= 1000)
        {
            rule = rule with { Count = (int)times };
            end = first + 1;
            return true;
        }

        end = at;
        return false;
    }

    /// <summary>"außer Freitag", "aber nicht am Wochenende", "außer montags und dienstags".</summary>
    public static bool TryExcept(Words words, int at, ref RecurrenceRule rule, out int end)
    {
        end = at;
        var first = words[at] is "," ? at + 1 : at;
        var next = words[first] is "außer" or "ausser" ? first + 1
            : words[first] is "bis" && words[first + 1] is "auf" ? first + 2
            : words[first] is "aber" or "nur" && words[first + 1] is "nicht" ? first + 2 : -1;
        if (next < 0)
        {
            return false;
        }

        var without = ImmutableArray.CreateBuilder<IsoDayOfWeek>();
        for (; ; next++)
        {
            next = words[next] is "am" or "an" ? next + 1 : next;
            var weekday = GermanVocabulary.Weekday(words[next]) is not IsoDayOfWeek.None and var named ? named : GermanVocabulary.Weekdays(words[next]);
            if (words[next] is "wochenende" or "wochenenden")
            {
                without.AddRange(IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);
            }
            else if (weekday == IsoDayOfWeek.None)
            {
                break;
            }
            else
            {
                without.Add(weekday);
            }

            end = next + 1;
            if (words[end] is not ("," or "und"))
            {
                break;
            }

            next = end;
        }

        var days = rule is { Frequency: RecurrenceFrequency.Daily, Interval: 1, ByDay.IsEmpty: true }
            ? Enumerable.Range(1, 7).Select(day => new RecurrenceDay((IsoDayOfWeek)day)) : rule.ByDay;
        ImmutableArray<RecurrenceDay> left = [.. days.Where(day => !without.Contains(day.Day))];
        if (without.Count == 0 || left.IsEmpty)
        {
            return false;
        }

        rule = new RecurrenceRule(RecurrenceFrequency.Weekly, rule.Interval) { ByDay = left, Count = rule.Count };
        return true;
    }
}
