using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using static VirtualAssistant.LanguageCenter.Recognizers.RecurrenceWords;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads what follows a repetition and makes it narrower: "weekly <em>on Friday at 9</em>", "every day <em>starting tomorrow</em>".</summary>
internal static class RecurrenceTail
{
    private const int MostParts = 4;

    /// <summary>What follows the rule: on which days, at what time, from when on, until when, on which days not.</summary>
    public static (TemporalExpression? At, RecurrenceEnd? Last, int End) Read(Words words, int end, ref RecurrenceRule rule)
    {
        TemporalExpression? when = null;
        RecurrenceEnd? last = null;
        for (var round = 0; round < MostParts; round++)
        {
            if (last is null && TryEnd(words, end, ref rule, out var lastEnd, out last, out var daily))
            {
                when = daily is null or { Time: null, Part: null } ? when : when is null ? daily : TemporalReader.Combine(when, daily) ?? when;
                end = lastEnd;
                continue;
            }

            if (TryExcept(words, end, ref rule, out lastEnd))
            {
                end = lastEnd;
                continue;
            }

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

        return (when, last, end);
    }

    /// <summary>"until Friday", "till the end of the month", "for two weeks", "ten times".</summary>
    /// <param name="rule">Counts the times where they were said.</param>
    /// <param name="last">When it ends; null where the times are counted.</param>
    /// <param name="daily">The time that was said with the last day, and is that of each.</param>
    public static bool TryEnd(Words words, int at, ref RecurrenceRule rule, out int end, out RecurrenceEnd? last, out TemporalExpression? daily)
    {
        (last, daily) = (null, null);
        end = at;
        var first = words[at] is "," ? at + 1 : at;
        if (words[first] is "until" or "till" or "til" or "through" && TryLastDay(words, first + 1, out end, out var until))
        {
            // "every day until Friday at 8": the time is that of each day.
            daily = until with { Date = null };
            last = new RecurrenceEnd(new TemporalExpression { Date = until.Date, Away = until.Away }, null);
            return true;
        }

        first = words[first] is "for" ? first + 1 : first;
        first = words[first] is "the" && words[first + 1] is "next" ? first + 2 : first;
        if (NumberReader.TryNumber(words, first, out end, out var times) && words[end] is "times" && times is >= 1 and <= 1000 && times == (int)times)
        {
            rule = rule with { Count = (int)times };
            end++;
            return true;
        }

        if (first > at && words[at] is "for" && DurationReader.TryRead(words, first, out end, out var length))
        {
            last = new RecurrenceEnd(null, length);
            return true;
        }

        return false;
    }

    /// <summary>A day, or the month in which it is over: "until June".</summary>
    private static bool TryLastDay(Words words, int at, out int end, out TemporalExpression until)
    {
        if (TemporalReader.TryParts(words, at, isExpected: true, out end, out until) && until.Date is not null)
        {
            return true;
        }

        var month = Vocabulary.Month(words[at]);
        (end, until) = (at + 1, new TemporalExpression { Date = new CalendarDay(null, month, 1) });
        return month > 0;
    }

    // "except Friday", "but not on weekends", "except on Mondays and Tuesdays"
    private static bool TryExcept(Words words, int at, ref RecurrenceRule rule, out int end)
    {
        end = at;
        var first = words[at] is "," ? at + 1 : at;
        var next = words[first] is "except" or "excluding" or "besides" ? first + 1 : words[first] is "but" && words[first + 1] is "not" ? first + 2
            : words[first] is "but" && (words[first + 1] is "weekends" || DayOf(words, first + 1, allowShort: false) != IsoDayOfWeek.None) ? first + 1 : -1;
        if (next < 0)
        {
            return false;
        }

        next = words[next] is "for" ? next + 1 : next;
        next = words[next] is "on" or "every" ? next + 1 : next;
        ImmutableArray<RecurrenceDay> without = words[next] is "weekend" or "weekends" ? FreeDays : [];
        end = next + 1;
        if (without.IsEmpty && !TryDays(words, next, allowShort: true, out end, out without))
        {
            return false;
        }

        ImmutableArray<RecurrenceDay> days = rule.Frequency == RecurrenceFrequency.Daily && rule is { Interval: 1, ByDay.IsEmpty: true } ? [.. WorkingDays, .. FreeDays] : rule.ByDay;
        ImmutableArray<RecurrenceDay> left = [.. days.Where(day => without.All(gone => gone.Day != day.Day))];
        if (left.IsEmpty)
        {
            return false;
        }

        rule = new RecurrenceRule(RecurrenceFrequency.Weekly, rule.Interval) { ByDay = left, Count = rule.Count };
        return true;
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
            case RecurrenceFrequency.Yearly when rule.ByMonth.IsEmpty && words[at] is "in" && Vocabulary.Month(words[at + 1]) is > 0 and var inMonth:
                rule = rule with { ByMonth = [inMonth], ByMonthDay = [1] }; // "every year in July"
                end = at + 2;
                return true;
            case RecurrenceFrequency.Yearly when rule.ByMonth.IsEmpty && introduced
                && DateReader.TryRead(words, at, dateExpected: true, out end, out var named) && named is WeekdayOfMonth { Month: { } ofMonth } ofYear:
                rule = rule with { ByMonth = [ofMonth], ByDay = [new RecurrenceDay(ofYear.Day, ofYear.Ordinal)] };
                return true;
            case RecurrenceFrequency.Monthly when rule.ByMonthDay.IsEmpty && rule.ByDay.IsEmpty && introduced
                && WorkingDayReader.TryOrdinal(words, at, out end, out var position):
                rule = rule with { ByDay = WorkingDays, Position = position };
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
                rule = rule with { ByMonthDay = ordinal < 0 ? [ordinal] : MonthDays(words, ordinal, ref end) };
                return true;
            default:
                return false;
        }
    }
}
