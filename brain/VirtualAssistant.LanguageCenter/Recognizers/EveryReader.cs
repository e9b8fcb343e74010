using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using static VirtualAssistant.LanguageCenter.Recognizers.RecurrenceWords;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads repetitions that begin with "every" or "each": "every second Tuesday", "each last day of the month".</summary>
internal static class EveryReader
{
    public static bool TryRead(Words words, int at, out int end, out RecurrenceRule rule, ref DayPart? part)
    {
        (end, rule) = (at, Never);
        if (words[at] is not ("every" or "each"))
        {
            return false;
        }

        at = words[at] is "each" && words[at + 1] is "and" && words[at + 2] is "every" ? at + 2 : at;
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
        else if (HolidayReader.TryRead(words, next, dateExpected: true, out end, out var holiday) && holiday is CalendarDay { Month: { } holidayMonth } fixedDay)
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [holidayMonth], ByMonthDay = [fixedDay.Day] };
            return true;
        }
        else if (WorkingDayReader.TryOrdinal(words, next, out var working, out var position) && OfTheMonth(words, working, out var isMonthly) is var monthEnd && isMonthly)
        {
            (end, rule) = (monthEnd, OnWorkingDay(position)); // "every last working day of the month"
            return true;
        }
        else if (MonthAt(words, next) is > 0 and var first && DateReader.NothingFollows(words, next + 1))
        {
            (end, rule) = (next + 1, new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [first], ByMonthDay = [1] }); // "every July", "every summer"
            return true;
        }
        else if (words[next] is "last" && (Vocabulary.Weekday(words[next + 1]) != IsoDayOfWeek.None || words[next + 1] is "day"))
        {
            (ordinal, next) = (-1, next + 1);
        }
        else if (NumberReader.TryOrdinal(words, next, out var ordinalEnd, out var counted) && counted is >= 1 and <= 31)
        {
            (ordinal, next) = (counted, ordinalEnd);
            if (TryTwice(words, next, counted, out var twiceEnd, out var twice))
            {
                end = OfTheMonth(words, twiceEnd, out _); // "every 2nd and 4th Thursday"
                rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = twice };
                return true;
            }

            if (!FollowsUnitOrDay(words, next))
            {
                // "every 15th [of the month]", "every 1st and 15th"
                var days = MonthDays(words, ordinal, ref next);
                end = OfTheMonth(words, next, out _);
                rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = days };
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
            && number * 60 is var minutes && number != (int)number && minutes == (int)minutes && words[numberEnd] is "hour" or "hours")
        {
            (end, rule) = (numberEnd + 1, new RecurrenceRule(RecurrenceFrequency.Minutely, (int)minutes)); // "every 1.5 hours"
            return true;
        }
        else if (numberEnd > next && number is >= 1 and <= 1000
            && number == (int)number
            && Vocabulary.Month(words[numberEnd]) == 0)
        {
            (interval, next) = ((int)number, numberEnd);
        }

        if (TryDays(words, next, allowShort: true, out end, out var weekdays))
        {
            rule = WeekdayRule(words, ref end, weekdays, interval, ordinal);
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

        if (words[next] is "hour" && interval == 1 && words[end] is "and" && words[end + 1] is "a" && words[end + 2] is "half")
        {
            (end, rule) = (end + 3, new RecurrenceRule(RecurrenceFrequency.Minutely, 90));
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
                part = PartAfter(words, ref end);
                return true;
            case "working" or "work" or "business" or "week" when words[next + 1] is "day" or "days":
                end = next + 2;
                rule = new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = WorkingDays };
                return true;
            case "weekend" or "weekends":
                rule = new RecurrenceRule(RecurrenceFrequency.Weekly, interval) { ByDay = FreeDays };
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

    /// <summary>The month, or the one that a season begins with; 0 for any other word.</summary>
    private static int MonthAt(Words words, int at) => words.Has(at, TokenTraits.Apostrophe) ? 0
        : YearStretchReader.SeasonOf(words[at]) is { } season ? RecurrenceWords.FirstMonthOf(season) : Vocabulary.Month(words[at]);

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
}
