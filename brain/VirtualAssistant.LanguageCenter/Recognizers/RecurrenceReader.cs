using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using static VirtualAssistant.LanguageCenter.Recognizers.RecurrenceWords;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads repetitions: "every Monday at 9", "on the first of every month", "weekly on Friday", "every 2 hours".</summary>
internal static class RecurrenceReader
{
    public static bool TryRead(Words words, int at, out int end, out RecurrenceExpression repetition)
    {
        repetition = new RecurrenceExpression(Never, null);
        TemporalExpression? before = null;
        var first = at;

        // "at 8 every day", "9am on weekdays"
        if (StartsTime(words, at) && ClockReader.TryRead(words, at, HourContext.ExpectsHour(words, at), out var timeEnd, out var time))
        {
            before = new TemporalExpression { Time = time };
            first = SkipTo(words, timeEnd);
        }

        if (!TryRule(words, first, before is not null, out end, out var rule, out var part))
        {
            return false;
        }

        if (rule is { Frequency: RecurrenceFrequency.Daily, ByHour.Length: > 1 }
            && DayHours.TryList(words, end, rule.ByHour.Length, ReadTime, out var listEnd, out var hours, out var firstTime))
        {
            (rule, end, before) = (rule with { ByHour = hours }, listEnd, new TemporalExpression { Time = firstTime });
        }
        else if (rule.Frequency <= RecurrenceFrequency.Hourly
            && DayHours.TryWindow(words, end, rule.Frequency == RecurrenceFrequency.Hourly, EnglishCulture.Instance, ReadTime, out var windowEnd, out var within))
        {
            (rule, end) = (rule with { ByHour = within }, windowEnd);
        }

        var (at2, last, restEnd) = RecurrenceTail.Read(words, end, ref rule);
        end = restEnd;
        var when = before is not null && at2 is not null ? TemporalReader.Combine(before, at2) ?? before : before ?? at2;
        if (part is { } named)
        {
            when = TemporalReader.Combine(when ?? new TemporalExpression(), new TemporalExpression { Part = named }) ?? when;
        }

        repetition = new RecurrenceExpression(rule, when) { End = last };
        return true;
    }

    private static bool ReadTime(Words words, int at, out int end, out TimeReference time) => ClockReader.TryRead(words, at, hourExpected: true, out end, out time);

    private static bool StartsTime(Words words, int at) =>
        words.Kind(at) == TokenKind.Number || words[at] is "half" or "quarter" or "noon" or "midnight" or "midday"
            || Vocabulary.UpToNineteen(words[at]) >= 0
        || Vocabulary.Tens(words[at]) >= 0;

    private static int SkipTo(Words words, int at)
    {
        at = words[at] is "," ? at + 1 : at;
        return words[at] is "on" ? at + 1 : at;
    }

    private static bool TryRule(Words words, int at, bool afterTime, out int end, out RecurrenceRule rule, out DayPart? part)
    {
        part = null;
        var every = words[at] is "once" && words[at + 1] is "every" or "each" ? at + 1 : at; // "once every two weeks"
        return EveryReader.TryRead(words, every, out end, out rule, ref part)
            || TryAdverb(words, at, afterTime, out end, out rule, ref part)
            || TryOfEvery(words, at, out end, out rule)
            || TryPluralDays(words, at, out end, out rule, ref part)
            || TryTimesA(words, at, out end, out rule);
    }

    // "daily", "weekly on Friday", "nightly": not "the daily report"
    private static bool TryAdverb(Words words, int at, bool afterTime, out int end, out RecurrenceRule rule, ref DayPart? part)
    {
        end = at + 1;
        rule = words[at] switch
        {
            "daily" => new RecurrenceRule(RecurrenceFrequency.Daily),
            "weekly" => new RecurrenceRule(RecurrenceFrequency.Weekly),
            "fortnightly" or "biweekly" => new RecurrenceRule(RecurrenceFrequency.Weekly, 2),
            "monthly" => new RecurrenceRule(RecurrenceFrequency.Monthly),
            "quarterly" => new RecurrenceRule(RecurrenceFrequency.Monthly, 3),
            "bimonthly" => new RecurrenceRule(RecurrenceFrequency.Monthly, 2),
            "biannually" or "semiannually" or "semi" => new RecurrenceRule(RecurrenceFrequency.Monthly, 6),
            "yearly" or "annually" => new RecurrenceRule(RecurrenceFrequency.Yearly),
            "hourly" => new RecurrenceRule(RecurrenceFrequency.Hourly),
            "nightly" => new RecurrenceRule(RecurrenceFrequency.Daily),
            _ => Never,
        };
        if (ReferenceEquals(rule, Never))
        {
            return false;
        }

        if (words[at] is "semi")
        {
            end = words[end] is "-" ? end + 2 : end + 1;
            if (words[end - 1] is not "annually")
            {
                return false;
            }
        }

        part = words[at] is "nightly" ? DayPart.Night : null;
        return afterTime || !words.IsWord(end)
            || words[end] is "at" or "on" or "to" or "in" or "for" or "about" or "starting" or "from" or "please" or "that" or "of"
            or "remind"
            || words.Kind(end) == TokenKind.Number;
    }

    // "the first of every month", "the last Friday of each month", "end of every month", "the last working day of every month"
    private static bool TryOfEvery(Words words, int at, out int end, out RecurrenceRule rule)
    {
        if (WorkingDayReader.TryOrdinal(words, at, out var working, out var position) && EveryMonth(words, working) is var monthEnd && monthEnd > working)
        {
            (end, rule) = (monthEnd, OnWorkingDay(position));
            return true;
        }

        (end, rule) = (at, Never);
        var first = words[at] is "the" ? at + 1 : at;
        var ordinal = 0;
        int next;
        if (words[first] is "last")
        {
            (ordinal, next) = (-1, first + 1);
        }
        else if (words[first] is "end")
        {
            next = EveryMonth(words, first + 1);
            (end, rule) = (next, new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [-1] });
            return next > first + 1;
        }
        else if (!NumberReader.TryOrdinal(words, first, out next, out ordinal) || ordinal > 31)
        {
            return false;
        }

        if (TryTwice(words, next, ordinal, out var twiceEnd, out var twice))
        {
            end = OfTheMonth(words, twiceEnd, out var ofMonth); // "the first and third Monday of the month"
            end = EveryMonth(words, twiceEnd) is var each && each > twiceEnd ? each : end;
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = twice };
            return ofMonth || each > twiceEnd;
        }

        var day = Vocabulary.Weekday(words[next]);
        if (day != IsoDayOfWeek.None)
        {
            end = EveryMonth(words, next + 1);
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay(day, ordinal)] };
            return end > next + 1 && ordinal <= 5;
        }

        ImmutableArray<int> days = ordinal < 0 ? [ordinal] : MonthDays(words, ordinal, ref next);
        var named = words[next] is "day" ? next + 1 : next;
        if (ordinal < 0 && named == next)
        {
            return false;
        }

        end = EveryMonth(words, named);
        rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = days };
        return end > named;
    }

    // "mondays at 9", "weekends", "tuesdays and thursdays"
    private static bool TryPluralDays(Words words, int at, out int end, out RecurrenceRule rule, ref DayPart? part)
    {
        (end, rule) = (at + 1, Never);
        if (words.Has(at, TokenTraits.Apostrophe))
        {
            return false;
        }

        if (words[at] is "in" && words[at + 1] is "the" && words[at + 2] is [.., 's'] && PartOf(words[at + 2]) is { } always)
        {
            (end, rule, part) = (at + 3, new RecurrenceRule(RecurrenceFrequency.Daily), always);
            return true;
        }

        if (TryRange(words, at, out var rangeEnd, out var range) && (LeadsToTime(words, rangeEnd) || (words[at - 1] is "me" && words[rangeEnd] is "to")) && !RangeReader.Moves(words, at, EnglishCulture.Instance))
        {
            (end, rule) = (rangeEnd, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = range });
            return true;
        }

        if (words[at] is "weekdays" or "workdays")
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = WorkingDays };
            return true;
        }

        if (words[at] is "weekday" && words[at + 1] is [.., 's'] && PartOf(words[at + 1]) is { } ofWeekdays)
        {
            (end, rule, part) = (at + 2, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = WorkingDays }, ofWeekdays);
            return true;
        }

        if (words[at + 1] is "/" && TryDays(words, at, allowShort: true, out end, out var listed) && listed.Length > 1 && LeadsToTime(words, end))
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = listed }; // "tue/thu at 5"
            return true;
        }

        if (WeekdayCodes.TryRead(words, at, out end, out var coded) && (LeadsToTime(words, end) || words[at - 1] is "on" or "me"))
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = coded };
            return true;
        }

        end = at + 1;
        if (words[at] is "weekends")
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = FreeDays };
            return true;
        }

        if (Vocabulary.Weekdays(words[at]) == IsoDayOfWeek.None)
        {
            // "Monday mornings", "on Tuesday evenings"
            var single = Vocabulary.Weekday(words[at]);
            part = words[at + 1] is "mornings" or "afternoons" or "evenings" or "nights" ? PartOf(words[at + 1]) : null;
            (end, rule) = (at + 2, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = [new(single)] });
            return single != IsoDayOfWeek.None && part is not null;
        }

        if (!TryDays(words, at, allowShort: false, out end, out var days))
        {
            return false;
        }

        rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = days };
        return true;
    }

    /// <summary>"Monday to Friday at 8" repeats, "Monday to Friday" is a range of days.</summary>
    private static bool LeadsToTime(Words words, int at)
    {
        var next = words[at] is "," ? at + 1 : at;
        var hourExpected = words[next] is "at" or "@";
        return ClockReader.TryRead(words, hourExpected ? next + 1 : next, hourExpected, out _, out _);
    }

    // "once a week", "twice a week", "three times a month", "2x a day"
    private static bool TryTimesA(Words words, int at, out int end, out RecurrenceRule rule)
    {
        (end, rule) = (at, Never);
        var next = at + 1;
        int times;
        if (words[at] is "once" or "twice" or "thrice")
        {
            times = words[at] switch { "once" => 1, "twice" => 2, _ => 3 };
        }
        else if (NumberReader.TryNumber(words, at, out next, out var count) && words[next] is "times" or "x" && count is >= 1 and <= 7 && count == (int)count)
        {
            (times, next) = ((int)count, next + 1);
        }
        else
        {
            return false;
        }

        if (words[next] is not ("a" or "per" or "every" or "each" or "an") || FrequencyOf(words[next + 1]) is not { } frequency)
        {
            return false;
        }

        end = next + 2;
        return TryTimes(times, frequency, out rule);
    }
}
