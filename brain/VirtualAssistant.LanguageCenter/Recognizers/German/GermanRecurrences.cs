using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;
using static VirtualAssistant.LanguageCenter.Recognizers.German.GermanMonthDays;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "jeden Montag um 9", "alle zwei Wochen am Dienstag", "montags und donnerstags", "täglich", "jeden Monat am 1.".</summary>
internal static class GermanRecurrences
{
    private const int MostParts = 4;

    public static bool TryRead(Words words, int at, out int end, out RecurrenceExpression repetition)
    {
        if (TryLengthFirst(words, at, out end, out repetition))
        {
            return true;
        }

        end = at;
        repetition = Nothing;
        if (!TryRule(words, at, out var next, out var rule, out var part))
        {
            return false;
        }

        TemporalExpression? when = part is { } said ? new TemporalExpression { Part = said } : null;
        RecurrenceEnd? last = null;
        end = next;
        if (rule is { Frequency: RecurrenceFrequency.Daily, ByHour.Length: > 1 }
            && DayHours.TryList(words, end, rule.ByHour.Length, ReadTime, out var listEnd, out var listed, out var first))
        {
            (rule, end, when) = (rule with { ByHour = listed }, listEnd, new TemporalExpression { Time = first });
        }

        for (var i = 0; i < MostParts; i++)
        {
            if ((last is null && GermanRecurrenceTail.TryEnd(words, end, ref rule, out var tailEnd, out last)) || GermanRecurrenceTail.TryExcept(words, end, ref rule, out tailEnd))
            {
                end = tailEnd;
                continue;
            }

            if (rule.Frequency <= RecurrenceFrequency.Hourly
                && DayHours.TryWindow(words, end, rule.Frequency == RecurrenceFrequency.Hourly, GermanCulture.Instance, ReadTime, out var windowEnd, out var hours))
            {
                (rule, end) = (rule with { ByHour = hours }, windowEnd);
                continue;
            }

            var joint = SkipJoints(words, end);
            if (GermanMoments.TryRead(words, joint, out var momentEnd, out var moment) && moment is { Offset: null, Shift: null, Away: null }
                && (moment.Date is null || words[joint - 1] is "ab" or "von" or "beginnend")
                && (when is null ? moment : TemporalReader.Combine(when, moment)) is { } combined)
            {
                (when, end) = (combined, momentEnd);
            }
        }

        repetition = new RecurrenceExpression(rule, when) { End = last };
        return true;
    }

    /// <summary>"zwei Wochen lang jeden Tag um 9": the length may stand first.</summary>
    private static bool TryLengthFirst(Words words, int at, out int end, out RecurrenceExpression repetition)
    {
        repetition = Nothing;
        var found = GermanDurations.TryRead(words, at, out end, out var length)
            && (words[end - 1] is "lang" || words[end++] is "lang") && TryRead(words, end, out end, out repetition);
        repetition = found ? repetition with { End = new RecurrenceEnd(null, length) } : repetition;
        return found;
    }

    private static bool ReadTime(Words words, int at, out int end, out TimeReference time) => GermanClock.TryRead(words, at, hourExpected: true, out end, out time);

    private static int SkipJoints(Words words, int at)
    {
        at = words[at] is "," ? at + 1 : at;
        return words[at] is "um" or "gegen" or "ab" or "beginnend" or "von" or "jeweils" ? at + 1 : at;
    }

    private static bool TryRule(Words words, int at, out int end, out RecurrenceRule rule, out DayPart? part)
    {
        (end, rule, part) = (at + 1, Daily, null);
        var first = words[at] is "immer" ? at + 1 : at;
        if (GermanCounted.TryRead(words, first, out end, out rule))
        {
            return true;
        }

        if (TryAdverb(words, first, out end, out rule) || TryWeekdaysAdverb(words, first, out end, out rule))
        {
            rule = WithDays(words, rule, ref end);
            return true;
        }

        if (words[first] is "alle" or "aller" && GermanNumbers.TryNumber(words, first + 1, out var countEnd, out var count)
            && count is >= 1 and <= 1000 && FrequencyOf(words[countEnd]) is { } frequency)
        {
            end = countEnd + 1;
            rule = WithDays(words, new RecurrenceRule(frequency, (int)count), ref end);
            return true;
        }

        if (!GermanVocabulary.IsEvery(words[first]))
        {
            return TryOrdinalOfEvery(words, first, out end, out rule);
        }

        var next = first + 1;
        if (FrequencyOf(words[next]) is { } unit)
        {
            end = next + 1;
            rule = WithDays(words, new RecurrenceRule(unit), ref end);
            return true;
        }

        if (words[next] is "quartal")
        {
            end = next + 1;
            rule = WithDays(words, new RecurrenceRule(RecurrenceFrequency.Monthly, 3), ref end);
            return true;
        }

        if (MonthAt(words, next) is > 0 and var month)
        {
            (end, rule) = (next + 1, new RecurrenceRule(RecurrenceFrequency.Yearly) { ByMonth = [month], ByMonthDay = [1] }); // "jeden Juli", "jeden Sommer"
            return true;
        }

        if (words[next] is "werktag" or "arbeitstag" or "wochentag")
        {
            (end, rule) = (next + 1, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = RecurrenceWords.WorkingDays });
            return true;
        }

        if (words[next] is "wochenende")
        {
            (end, rule) = (next + 1, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = RecurrenceWords.FreeDays });
            return true;
        }

        if (GermanVocabulary.PartNoun(words[next]) is { } dayPart)
        {
            (end, rule, part) = (next + 1, Daily, dayPart);
            return true;
        }

        if (GermanVocabulary.WeekdayWithPart(words[next]) is { } both)
        {
            (end, rule, part) = (next + 1, new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = [new(both.Day)] }, both.Part);
            return true;
        }

        if (TryDays(words, next, 0, out end, out var days))
        {
            rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = days };
            return true;
        }

        return TryOrdinal(words, next, out end, out rule);
    }

    private static bool TryAdverb(Words words, int at, out int end, out RecurrenceRule rule)
    {
        end = at + 1;
        rule = words[at] switch
        {
            "täglich" or "taeglich" or "tagtäglich" => Daily,
            "wöchentlich" or "woechentlich" => new RecurrenceRule(RecurrenceFrequency.Weekly),
            "monatlich" => new RecurrenceRule(RecurrenceFrequency.Monthly),
            "jährlich" or "jaehrlich" => new RecurrenceRule(RecurrenceFrequency.Yearly),
            "zweiwöchentlich" or "vierzehntägig" or "vierzehntäglich" => new RecurrenceRule(RecurrenceFrequency.Weekly, 2),
            "zweimonatlich" => new RecurrenceRule(RecurrenceFrequency.Monthly, 2),
            "vierteljährlich" or "quartalsweise" => new RecurrenceRule(RecurrenceFrequency.Monthly, 3),
            "halbjährlich" => new RecurrenceRule(RecurrenceFrequency.Monthly, 6),
            "stündlich" or "stuendlich" => new RecurrenceRule(RecurrenceFrequency.Hourly),
            "werktags" or "wochentags" => new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = RecurrenceWords.WorkingDays },
            _ => Daily,
        };
        return !ReferenceEquals(rule, Daily) || words[at] is "täglich" or "taeglich" or "tagtäglich";
    }

    // "montags, mittwochs und freitags"
    private static bool TryWeekdaysAdverb(Words words, int at, out int end, out RecurrenceRule rule)
    {
        (end, rule) = (at, Daily);
        var days = ImmutableArray.CreateBuilder<RecurrenceDay>();
        var next = at;
        while (GermanVocabulary.Weekdays(words[next]) is not IsoDayOfWeek.None and var day)
        {
            days.Add(new RecurrenceDay(day));
            end = next + 1;
            next = words[end] is "," or "und" ? end + 1 : end;
            if (next == end)
            {
                break;
            }
        }

        rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = Sorted(days) };
        return days.Count > 0;
    }

    /// <summary>"am Dienstag und Donnerstag", "am 1.", "am letzten Freitag", "am 3. Mai": which days of the period.</summary>
    private static RecurrenceRule WithDays(Words words, RecurrenceRule rule, ref int end)
    {
        if (rule.Frequency == RecurrenceFrequency.Yearly && words[end] is "im" && MonthAt(words, end + 1) is > 0 and var inMonth)
        {
            end += 2;
            return rule with { ByMonth = [inMonth], ByMonthDay = [1] };
        }

        if (words[end] is not ("am" or "immer" or "jeweils"))
        {
            return rule;
        }

        var next = words[end + 1] is "am" ? end + 2 : end + 1;
        if (rule.Frequency == RecurrenceFrequency.Yearly && GermanDates.TryCalendar(words, next, out var dateEnd, out var date)
            && date is CalendarDay { Month: { } month } day)
        {
            end = dateEnd;
            return rule with { ByMonth = [month], ByMonthDay = [day.Day] };
        }

        if (rule.Frequency == RecurrenceFrequency.Weekly && TryDays(words, next, 0, out var daysEnd, out var days))
        {
            end = daysEnd;
            return rule with { ByDay = days };
        }

        if (rule.Frequency == RecurrenceFrequency.Monthly && GermanWorkingDays.TryOrdinal(words, next, out var workingEnd, out var position))
        {
            end = workingEnd;
            return rule with { ByDay = RecurrenceWords.WorkingDays, Position = position };
        }

        if (rule.Frequency is RecurrenceFrequency.Monthly or RecurrenceFrequency.Yearly && TryOrdinalDay(words, next, out var ordinalEnd, out var ordinal))
        {
            end = ordinalEnd;
            if (GermanVocabulary.Weekday(words[end]) is not IsoDayOfWeek.None and var weekday)
            {
                end++;
                return rule with { ByDay = [new RecurrenceDay(weekday, ordinal)] };
            }

            var monthDays = MonthDays(words, ordinal, ref end);
            end = words[end] is "tag" ? end + 1 : end;
            return rule with { ByMonthDay = monthDays };
        }

        return rule;
    }

    // "jeden zweiten Tag", "jeden ersten Montag im Monat", "jeden 1. [im Monat]"
    private static bool TryOrdinal(Words words, int at, out int end, out RecurrenceRule rule)
    {
        if (GermanWorkingDays.TryOrdinal(words, at, out end, out var position) && words[end] is "im" or "des" && words[end + 1] is "monat" or "monats")
        {
            (end, rule) = (end + 2, RecurrenceWords.OnWorkingDay(position)); // "jeden letzten Werktag im Monat"
            return true;
        }

        (end, rule) = (at, Daily);
        if (!TryOrdinalDay(words, at, out var next, out var ordinal))
        {
            return false;
        }

        if (TryTwice(words, next, ordinal, out var twiceEnd, out var twice))
        {
            end = SkipOfTheMonth(words, twiceEnd);
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = twice };
            return true;
        }

        if (GermanVocabulary.Weekday(words[next]) is not IsoDayOfWeek.None and var day)
        {
            end = next + 1;
            var monthly = words[end] is "im" or "des" or "in" && words[end + 1] is "monat" or "monats";
            rule = monthly ? new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new(day, ordinal)] }
                : new RecurrenceRule(RecurrenceFrequency.Weekly, Math.Max(1, ordinal)) { ByDay = [new(day)] };
            end = monthly ? end + 2 : end;
            return true;
        }

        if (FrequencyOf(words[next]) is { } unit && ordinal > 0)
        {
            (end, rule) = (next + 1, new RecurrenceRule(unit, ordinal));
            if (words[end] is "im" or "des" && words[end + 1] is "monat" or "monats" && unit == RecurrenceFrequency.Daily)
            {
                (end, rule) = (end + 2, new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = [ordinal] });
            }

            return true;
        }

        if (words.Kind(at) == TokenKind.Number)
        {
            var days = MonthDays(words, ordinal, ref next);
            end = SkipOfTheMonth(words, next);
            rule = new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = days };
            return ordinal is <= 31 and not 0;
        }

        return false;
    }

    // "[am] ersten Montag jeden Monats", "[am] 1. jedes Monats"
    private static bool TryOrdinalOfEvery(Words words, int at, out int end, out RecurrenceRule rule)
    {
        (end, rule) = (at, Daily);
        if (GermanWorkingDays.TryOrdinal(words, at, out var working, out var position) && GermanVocabulary.IsEvery(words[working]) && words[working + 1] is "monats" or "monat")
        {
            (end, rule) = (working + 2, RecurrenceWords.OnWorkingDay(position));
            return true;
        }

        if (words[at - 1] is not "am" || !TryOrdinalDay(words, at, out var next, out var ordinal))
        {
            return false;
        }

        if (TryTwice(words, next, ordinal, out var twiceEnd, out var twice) && GermanVocabulary.IsEvery(words[twiceEnd]) && words[twiceEnd + 1] is "monats" or "monat")
        {
            (end, rule) = (twiceEnd + 2, new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = twice });
            return true;
        }

        var weekday = GermanVocabulary.Weekday(words[next]);
        var days = weekday == IsoDayOfWeek.None ? MonthDays(words, ordinal, ref next) : [];
        next = weekday == IsoDayOfWeek.None ? next : next + 1;
        next = words[next] is "tag" ? next + 1 : next;
        if (!GermanVocabulary.IsEvery(words[next]) || words[next + 1] is not ("monats" or "monat"))
        {
            return false;
        }

        end = next + 2;
        rule = weekday == IsoDayOfWeek.None
            ? new RecurrenceRule(RecurrenceFrequency.Monthly) { ByMonthDay = days }
            : new RecurrenceRule(RecurrenceFrequency.Monthly) { ByDay = [new(weekday, ordinal)] };
        return true;
    }

    // "Montag, Mittwoch und Freitag", "Montag bis Freitag"
    private static bool TryDays(Words words, int at, int ordinal, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        end = at;
        var found = ImmutableArray.CreateBuilder<RecurrenceDay>();
        var next = at;
        while (GermanVocabulary.Weekday(words[next]) is not IsoDayOfWeek.None and var day)
        {
            found.Add(new RecurrenceDay(day, ordinal));
            end = next + 1;
            if (words[end] is "bis" && GermanVocabulary.Weekday(words[end + 1]) is not IsoDayOfWeek.None and var last && last > day)
            {
                for (var between = day + 1; between <= last; between++)
                {
                    found.Add(new RecurrenceDay(between, ordinal));
                }

                end += 2;
            }

            next = words[end] is "," or "und" ? end + 1 : end;
            next = next > end && (words[next] is "am" || GermanVocabulary.IsEvery(words[next])) ? next + 1 : next;
            if (next == end)
            {
                break;
            }
        }

        days = Sorted(found);
        return found.Count > 0;
    }

    /// <summary>The month, or the one that a season begins with; 0 for any other word.</summary>
    private static int MonthAt(Words words, int at) =>
        GermanYearStretches.SeasonOf(words[at]) is { } season ? RecurrenceWords.FirstMonthOf(season) : GermanVocabulary.Month(words[at]);

    private static ImmutableArray<RecurrenceDay> Sorted(ImmutableArray<RecurrenceDay>.Builder days) => [.. days.Distinct().OrderBy(day => day.Day)];

    public static RecurrenceFrequency? FrequencyOf(ReadOnlySpan<char> word) => GermanVocabulary.Unit(word) switch
    {
        GermanUnit.Minute => RecurrenceFrequency.Minutely,
        GermanUnit.Hour => RecurrenceFrequency.Hourly,
        GermanUnit.Day => RecurrenceFrequency.Daily,
        GermanUnit.Week => RecurrenceFrequency.Weekly,
        GermanUnit.Month => RecurrenceFrequency.Monthly,
        GermanUnit.Year => RecurrenceFrequency.Yearly,
        _ => null,
    };

    private static readonly RecurrenceRule Daily = new(RecurrenceFrequency.Daily);
    private static readonly RecurrenceExpression Nothing = new(Daily, null);
}
