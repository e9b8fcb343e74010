using System.Collections.Immutable;
using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads repetitions by how often or on which days in a row: "zweimal am Tag", "alle halbe Stunde", "Montag bis Freitag um 8", "unter der Woche".</summary>
internal static class GermanCounted
{
    public static bool TryRead(Words words, int at, out int end, out RecurrenceRule rule) =>
        TryTimesA(words, at, out end, out rule) || TryHalfHour(words, at, out end, out rule) || TryTimedDays(words, at, out end, out rule);

    // "zweimal am Tag", "dreimal die Woche", "2x pro Woche", "einmal im Monat", "zweimal täglich"
    private static bool TryTimesA(Words words, int at, out int end, out RecurrenceRule rule)
    {
        (end, rule) = (at, RecurrenceWords.Never);
        var next = at + 1;
        decimal count = 0;
        if (words[at] is [.. { Length: > 2 } stem, 'm', 'a', 'l'])
        {
            count = stem is "ein" ? 1 : GermanNumbers.TryWord(stem, out var named) ? named : 0;
        }
        else if (GermanNumbers.TryNumber(words, at, out next, out count) && words[next] is "mal" or "x")
        {
            next++;
        }
        else
        {
            return false;
        }

        RecurrenceFrequency? adverb = words[next] switch
        {
            "täglich" or "taeglich" => RecurrenceFrequency.Daily,
            "wöchentlich" or "woechentlich" => RecurrenceFrequency.Weekly,
            "monatlich" => RecurrenceFrequency.Monthly,
            "jährlich" or "jaehrlich" => RecurrenceFrequency.Yearly,
            _ => null,
        };
        if (adverb is null)
        {
            next = words[next] is "in" && words[next + 1] is "der" ? next + 2 : words[next] is "am" or "pro" or "die" or "im" or "je" ? next + 1 : -1;
            adverb = next > 0 ? GermanRecurrences.FrequencyOf(words[next]) : null;
        }

        if (adverb is not { } frequency || count is < 1 or > 7 || count != (int)count)
        {
            return false;
        }

        end = next + 1;
        return RecurrenceWords.TryTimes((int)count, frequency, out rule);
    }

    // "alle halbe Stunde", "jede Viertelstunde", "vierteljährlich"
    private static bool TryHalfHour(Words words, int at, out int end, out RecurrenceRule rule)
    {
        var isEvery = words[at] is "alle" || GermanVocabulary.IsEvery(words[at]);
        var minutes = !isEvery ? 0 : words[at + 1] switch
        {
            "halbe" or "halben" when words[at + 2] is "stunde" or "stunden" => 30,
            "anderthalb" or "eineinhalb" when words[at + 2] is "stunden" => 90,
            "viertelstunde" => 15,
            "dreiviertelstunde" => 45,
            _ => 0,
        };
        end = minutes is 30 or 90 ? at + 3 : at + 2;
        rule = new RecurrenceRule(RecurrenceFrequency.Minutely, Math.Max(1, minutes));
        return minutes > 0;
    }

    /// <summary>"Montag bis Freitag um 8" repeats, "Montag bis Freitag" is a range of days; "unter der Woche", "an Wochentagen".</summary>
    private static bool TryTimedDays(Words words, int at, out int end, out RecurrenceRule rule)
    {
        rule = new RecurrenceRule(RecurrenceFrequency.Weekly) { ByDay = RecurrenceWords.WorkingDays };
        if (words[at] is "unter" && words[at + 1] is "der" && words[at + 2] is "woche")
        {
            end = at + 3;
            return true;
        }

        if (words[at] is "an" && words[at + 1] is "wochentagen" or "werktagen" or "arbeitstagen" or "wochenenden")
        {
            end = at + 2;
            rule = words[at + 1] is "wochenenden" ? rule with { ByDay = RecurrenceWords.FreeDays } : rule;
            return true;
        }

        if (TryListedDays(words, at, out end, out var listed) && LeadsToTime(words, end))
        {
            rule = rule with { ByDay = listed };
            return true;
        }

        var (from, to) = (DayOf(words[at]), words[at + 1] is "bis" or "-" ? DayOf(words[at + 2]) : IsoDayOfWeek.None);
        end = at + 3;
        rule = rule with { ByDay = [.. Enumerable.Range((int)from, Math.Max(0, to - from + 1)).Select(day => new RecurrenceDay((IsoDayOfWeek)day))] };
        var isShort = GermanVocabulary.Weekday(words[at]) == IsoDayOfWeek.None;
        return from != IsoDayOfWeek.None && to > from && !RangeReader.Moves(words, at, GermanCulture.Instance)
            && (LeadsToTime(words, end) || (isShort && end >= words.Count));
    }

    // "Mo/Mi/Fr", "Mo, Mi und Fr"
    private static bool TryListedDays(Words words, int at, out int end, out ImmutableArray<RecurrenceDay> days)
    {
        var found = ImmutableArray.CreateBuilder<RecurrenceDay>();
        end = at;
        var (next, last) = (at, IsoDayOfWeek.None);
        while (DayOf(words[next]) is var day && day > last)
        {
            found.Add(new RecurrenceDay(day));
            (end, last) = (next + 1, day);
            next = words[end] is "/" or "+" or "&" or "," or "und" ? end + 1 : words.Count;
        }

        days = found.ToImmutable();
        return days.Length > 1 && GermanVocabulary.Weekday(words[at]) == IsoDayOfWeek.None;
    }

    private static bool LeadsToTime(Words words, int at)
    {
        var next = words[at] is "," ? at + 1 : at;
        var hourExpected = words[next] is "um" or "gegen" or "ab" or "jeweils";
        return GermanClock.TryRead(words, hourExpected ? next + 1 : next, hourExpected, out _, out _);
    }

    /// <summary>"Montag", "Mo".</summary>
    private static IsoDayOfWeek DayOf(ReadOnlySpan<char> word) => word switch
    {
        "mo" => IsoDayOfWeek.Monday,
        "di" => IsoDayOfWeek.Tuesday,
        "mi" => IsoDayOfWeek.Wednesday,
        "do" => IsoDayOfWeek.Thursday,
        "fr" => IsoDayOfWeek.Friday,
        "sa" => IsoDayOfWeek.Saturday,
        "so" => IsoDayOfWeek.Sunday,
        _ => GermanVocabulary.Weekday(word),
    };
}
