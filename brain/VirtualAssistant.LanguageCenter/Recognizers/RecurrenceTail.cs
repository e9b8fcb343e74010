using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using static VirtualAssistant.LanguageCenter.Recognizers.RecurrenceWords;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads what follows a repetition and makes it narrower: "weekly <em>on Friday at 9</em>", "every day <em>starting tomorrow</em>".</summary>
internal static class RecurrenceTail
{
    /// <summary>What follows the rule: on which days, at what time, from when on.</summary>
    public static (TemporalExpression? At, int End) Read(Words words, int end, ref RecurrenceRule rule)
    {
        TemporalExpression? when = null;
        for (var round = 0; round < 3; round++)
        {
            var next = words[end] is "," ? end + 1 : end;
            var starting = words[next] is "starting" or "beginning" || (words[next] is "from" && words[next + 1] is not "now");
            var joint = words[next] is "on" or "at" or "@" or "starting" or "beginning" or "from" or "by" or "around";
            var first = joint ? next + 1 : next;
            first = starting && words[first] is "on" or "from" or "at" ? first + 1 : first;
            if (!starting && TryDaysOf(words, first, joint, ref rule, out var daysEnd))
            {
                end = daysEnd;
                continue;
            }

            if (!TemporalReader.TryRead(words, first, out var restEnd, out var found) || found.Offset is not null || found.Shift is not null
                || (found.Date is not null && !starting))
            {
                break;
            }

            var combined = when is null ? found : TemporalReader.Combine(when, found);
            if (combined is null)
            {
                break;
            }

            when = combined;
            end = restEnd;
        }

        return (when, end);
    }

    /// <summary>"weekly <em>on Friday</em>", "every month <em>on the 15th</em>", "every year <em>on 3 May</em>".</summary>
    private static bool TryDaysOf(Words words, int at, bool introduced, ref RecurrenceRule rule, out int end)
    {
        end = at;
        switch (rule.Frequency)
        {
            case RecurrenceFrequency.Weekly when rule.ByDay.IsEmpty && introduced
                && TryDays(words, at, allowShort: true, out end, out var days):
                rule = rule with { ByDay = days };
                return true;
            case RecurrenceFrequency.Yearly when rule.ByMonth.IsEmpty
                && DateReader.TryMonthDay(words, at, out end, out var month, out var monthDay):
                rule = rule with { ByMonth = [month], ByMonthDay = [monthDay] };
                return true;
            case RecurrenceFrequency.Monthly when rule.ByMonthDay.IsEmpty && rule.ByDay.IsEmpty && introduced:
                var first = words[at] is "the" or "day" ? at + 1 : at;
                var ordinal = -1;
                if (words[first] is "last")
                {
                    end = first + 1;
                }
                else if (!DateReader.TryDayNumber(words, first, out end, out ordinal, out var isOrdinal)
                    || (!isOrdinal && words[at] is not "day"))
                {
                    return false;
                }

                if (Vocabulary.Weekday(words[end]) is var day and not IsoDayOfWeek.None && ordinal <= 5)
                {
                    rule = rule with { ByDay = [new RecurrenceDay(day, ordinal)] };
                    end++;
                    return true;
                }

                if (ordinal < 0 && words[end] is not "day")
                {
                    return false;
                }

                end = words[end] is "day" ? end + 1 : end;
                rule = rule with { ByMonthDay = [ordinal] };
                return true;
            default:
                return false;
        }
    }
}
