using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads repetitions: "every Monday at 9", "on the first of every month", "weekly on Friday", "every 2 hours".</summary>
internal static class RecurrenceReader
{
    private const int MostDays = 7;

    private static readonly ImmutableArray<RecurrenceDay> WorkingDays =
        [new(IsoDayOfWeek.Monday), new(IsoDayOfWeek.Tuesday), new(IsoDayOfWeek.Wednesday), new(IsoDayOfWeek.Thursday),
            new(IsoDayOfWeek.Friday)];

    private static readonly ImmutableArray<RecurrenceDay> FreeDays = [new(IsoDayOfWeek.Saturday), new(IsoDayOfWeek.Sunday)];

    public static bool TryRead(Words words, int at, out int end, out RecurrenceExpression repetition)
    {
        repetition = new RecurrenceExpression(Never, null);
        TemporalExpression? before = null;
        var first = at;

        // "at 8 every day", "9am on weekdays"
        if (StartsTime(words, at) && ClockReader.TryRead(words, at, ClockReader.ExpectsHour(words, at), out var timeEnd, out var time))
        {
            before = new TemporalExpression { Time = time };
            first = SkipTo(words, timeEnd);
        }

        if (!TryRule(words, first, before is not null, out end, out var rule, out var part))
        {
            return false;
        }

        var (at2, restEnd) = ReadRest(words, end, ref rule);
        end = restEnd;
        var when = before is not null && at2 is not null ? TemporalReader.Combine(before, at2) ?? before : before ?? at2;
        if (part is { } named)
        {
            when = TemporalReader.Combine(when ?? new TemporalExpression(), new TemporalExpression { Part = named }) ?? when;
        }

        repetition = new RecurrenceExpression(rule, when);
        return true;
    }

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
        return TryEvery(words, at, out end, out rule, ref part)
            || TryAdverb(words, at, afterTime, out end, out rule, ref part)
            || TryOfEvery(words, at, out end, out rule)
            || TryPluralDays(words, at, out end, out rule, ref part)
            || TryOnceA(words, at, out end, out rule);
    }

    // "every ...", "each ..."
    private static bool TryEvery(Words words, int at, out int end, out RecurrenceRule rule, ref DayPart? part)
    {
        (end, rule) = (at, Never);
        if (words[at] is not ("every" or "each"))
        {
            return false;
        }

        var next = words[at + 1] is "single" ? at + 2 : at + 1;
        var interval = 1;
        var ordinal = 0;
        if (words[next] is "other" or "alternate")
        {
            (interval, next) = (2, next + 1);
        }
        else if (DateReader.TryMonthDay(words, next, out end, out var month, out var day))
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [month], ByMonthDay = [day] };
            return true;
        }
        else if (words[next] is "last" && (Vocabulary.Weekday(words[next + 1]) != IsoDayOfWeek.None || words[next + 1] is "day"))
        {
            (ordinal, next) = (-1, next + 1);
        }
        else if (NumberReader.TryOrdinal(words, next, out var ordinalEnd, out var counted) && counted is >= 1 and <= 31)
        {
            (ordinal, next) = (counted, ordinalEnd);
            if (!FollowsUnitOrDay(words, next))
            {
                // "every 15th [of the month]"
                end = OfTheMonth(words, next, out _);
                rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [ordinal] };
                return end > next || !words.IsWord(end) || words[end] is "at" or "to" or "in";
            }
        }
        else if (words[next] is "half" && words[next + 1] is "hour" or "an")
        {
            end = words[next + 1] is "an" ? next + 3 : next + 2;
            rule = new RecurrenceRule(RecurrenceFrequency.Minutely, 30);
            return words[end - 1] is "hour";
        }
        else if (words[next] is "couple" && words[next + 1] is "of")
        {
            (interval, next) = (2, next + 2);
        }
        else if (NumberReader.TryNumber(words, next, out var numberEnd, out var number) && number is >= 1 and <= 1000
            && number == (int)number
            && Vocabulary.Month(words[numberEnd]) == 0)
        {
            (interval, next) = ((int)number, numberEnd);
        }

        if (TryDays(words, next, allowShort: true, out end, out var days))
        {
            rule = WeekdayRule(words, ref end, days, interval, ordinal);
            part = PartAfter(words, ref end);
            return true;
        }

        end = next + 1;
        if (ordinal < 0 && words[next] is "day")
        {
            var lastEnd = OfTheMonth(words, end, out var ofEveryMonth);
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [-1] };
            end = lastEnd;
            return ofEveryMonth;
        }

        if (ordinal > 1 && FrequencyOf(words[next]) is not null)
        {
            interval = ordinal; // "every second week"
            if (words[next] is "day" && OfTheMonth(words, end, out var ofMonth) is var countedEnd && ofMonth)
            {
                (rule, end) = (new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [ordinal] }, countedEnd);
                return true;
            }
        }
        else if (ordinal == 1 && words[next] is "day" && OfTheMonth(words, end, out var first) is var firstEnd && first)
        {
            (rule, end) = (new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [1] }, firstEnd);
            return true;
        }

        if (FrequencyOf(words[next]) is { } frequency && !words.Has(next, TokenTraits.Apostrophe))
        {
            var units = words[next] is "quarter" ? 3 : words[next] is "fortnight" or "fortnights" ? 2 : 1;
            rule = new RecurrenceRule(frequency, units * interval);
            part = words[next] is "day" or "days" ? PartAfter(words, ref end) : null;
            if (words[next] is "day" && words[end] is "from" or "," or "(" && TryRange(words, end + 1, out var rangeEnd, out var range))
            {
                (rule, end) = (new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = range }, rangeEnd);
            }

            return true;
        }

        switch (words[next])
        {
            case "weekday" or "weekdays" or "workday" or "workdays":
                rule = new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = WorkingDays };
                return true;
            case "working" or "work" or "business" or "week" when words[next + 1] is "day" or "days":
                end = next + 2;
                rule = new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = WorkingDays };
                return true;
            case "weekend" or "weekends":
                rule = new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = [new(IsoDayOfWeek.Saturday)] };
                return true;
            case "morning":
                part = DayPart.Morning;
                break;
            case "afternoon":
                part = DayPart.Afternoon;
                break;
            case "evening":
                part = DayPart.Evening;
                break;
            case "night":
                part = DayPart.Night;
                break;
            case "noon" or "midday":
                part = DayPart.Noon;
                break;
            default:
                return false;
        }

        rule = new RecurrenceRule(RecurrenceFrequency.Daily, interval);
        return true;
    }

    private static RecurrenceRule WeekdayRule(Words words, ref int end, ImmutableArray<RecurrenceDay> days, int interval, int ordinal)
    {
        var monthEnd = OfTheMonth(words, end, out var ofMonth);
        if (ofMonth || ordinal is -1 or 1)
        {
            end = monthEnd;
            var which = ordinal == 0 ? 1 : ordinal;
            return new RecurrenceRule(RecurrenceFrequency.Monthly, interval)
            {
                ByDay = [.. days.Select(day => day with { Ordinal = which })],
            };
        }

        return new RecurrenceRule(RecurrenceFrequency.Weekly, ordinal > 1 ? ordinal : interval) { ByDay = days };
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
            "yearly" or "annually" => new RecurrenceRule(RecurrenceFrequency.Yearly),
            "hourly" => new RecurrenceRule(RecurrenceFrequency.Hourly),
            "nightly" => new RecurrenceRule(RecurrenceFrequency.Daily),
            _ => Never,
        };
        if (ReferenceEquals(rule, Never))
        {
            return false;
        }

        part = words[at] is "nightly" ? DayPart.Night : null;
        return afterTime || !words.IsWord(end)
            || words[end] is "at" or "on" or "to" or "in" or "for" or "about" or "starting" or "from" or "please" or "that" or "of"
            or "remind"
            || words.Kind(end) == TokenKind.Number;
    }

    // "the first of every month", "the last Friday of each month", "end of every month"
    private static bool TryOfEvery(Words words, int at, out int end, out RecurrenceRule rule)
    {
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

        var day = Vocabulary.Weekday(words[next]);
        if (day != IsoDayOfWeek.None)
        {
            end = EveryMonth(words, next + 1);
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new RecurrenceDay(day, ordinal)] };
            return end > next + 1 && ordinal <= 5;
        }

        var named = words[next] is "day" ? next + 1 : next;
        if (ordinal < 0 && named == next)
        {
            return false;
        }

        end = EveryMonth(words, named);
        rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [ordinal] };
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

        if (words[at] is "weekdays" or "workdays")
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = WorkingDays };
            return true;
        }

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

    // "once a week", "twice a ..." is not: two times would have to be guessed
    private static bool TryOnceA(Words words, int at, out int end, out RecurrenceRule rule)
    {
        (end, rule) = (at + 3, Never);
        if (words[at] is not "once" || words[at + 1] is not ("a" or "per" or "every" or "each" or "an")
            || FrequencyOf(words[at + 2]) is not { } frequency)
        {
            return false;
        }

        rule = new RecurrenceRule(frequency);
        return true;
    }

    /// <summary>What follows the rule: on which days, at what time, from when on.</summary>
    private static (TemporalExpression? At, int End) ReadRest(Words words, int end, ref RecurrenceRule rule)
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

    private static bool TryDays(Words words, int at, bool allowShort, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        if (TryRange(words, at, out end, out days))
        {
            return true;
        }

        var found = ImmutableArray.CreateBuilder<RecurrenceDay>(1);
        end = at;
        while (found.Count < MostDays)
        {
            var next = end;
            if (found.Count > 0)
            {
                next = words[next] is "," ? next + 1 : next;
                next = words[next] is "and" or "&" ? next + 1 : next;
                next = words[next] is "on" or "every" && next > end ? next + 1 : next;
                if (next == end)
                {
                    break;
                }
            }

            var day = DayOf(words, next, allowShort);
            if (day == IsoDayOfWeek.None || found.Any(known => known.Day == day))
            {
                break;
            }

            found.Add(new RecurrenceDay(day));
            end = next + 1;
        }

        days = [.. found.OrderBy(day => day.Day)];
        return days.Length > 0;
    }

    // "Monday to Friday"
    private static bool TryRange(Words words, int at, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        var from = DayOf(words, at, allowShort: true);
        var to = words[at + 1] is "to" or "through" or "thru" or "till" or "-" ? DayOf(words, at + 2, allowShort: true) : IsoDayOfWeek.None;
        end = at + 3;
        days = [];
        if (from == IsoDayOfWeek.None || to <= from)
        {
            return false;
        }

        days = [.. Enumerable.Range((int)from, to - from + 1).Select(day => new RecurrenceDay((IsoDayOfWeek)day))];
        return true;
    }

    private static IsoDayOfWeek DayOf(Words words, int at, bool allowShort)
    {
        if (words.Has(at, TokenTraits.Apostrophe))
        {
            return IsoDayOfWeek.None;
        }

        var day = Vocabulary.Weekday(words[at]);
        day = day == IsoDayOfWeek.None ? Vocabulary.Weekdays(words[at]) : day;
        return day == IsoDayOfWeek.None && allowShort ? Vocabulary.ShortWeekday(words[at]) : day;
    }

    private static DayPart? PartAfter(Words words, ref int end)
    {
        var part = PartOf(words[end]);
        end += part is null ? 0 : 1;
        return part;
    }

    private static DayPart? PartOf(ReadOnlySpan<char> word) => word switch
    {
        "morning" or "mornings" => DayPart.Morning,
        "afternoon" or "afternoons" => DayPart.Afternoon,
        "evening" or "evenings" => DayPart.Evening,
        "night" or "nights" => DayPart.Night,
        _ => null,
    };

    private static bool FollowsUnitOrDay(Words words, int at) => FrequencyOf(words[at]) is not null
        || DayOf(words, at, allowShort: true) != IsoDayOfWeek.None;

    private static int OfTheMonth(Words words, int at, out bool found)
    {
        var next = words[at] is "of" or "in" ? at + 1 : -1;
        next = next > 0 && words[next] is "the" or "every" or "each" or "a" ? next + 1 : next;
        found = next > 0 && words[next] is "month";
        return found ? next + 1 : at;
    }

    private static int EveryMonth(Words words, int at) =>
        words[at] is "of" or "in" && words[at + 1] is "every" or "each" && words[at + 2] is "month" ? at + 3
        : words[at] is "every" or "each" && words[at + 1] is "month" ? at + 2 : at;

    private static RecurrenceFrequency? FrequencyOf(ReadOnlySpan<char> word) => word switch
    {
        "minute" or "minutes" or "min" or "mins" => RecurrenceFrequency.Minutely,
        "hour" or "hours" => RecurrenceFrequency.Hourly,
        "day" or "days" => RecurrenceFrequency.Daily,
        "week" or "weeks" or "fortnight" or "fortnights" => RecurrenceFrequency.Weekly,
        "month" or "months" or "quarter" => RecurrenceFrequency.Monthly,
        "year" or "years" => RecurrenceFrequency.Yearly,
        _ => null,
    };

    private static readonly RecurrenceRule Never = new(RecurrenceFrequency.Daily, 0);
}
