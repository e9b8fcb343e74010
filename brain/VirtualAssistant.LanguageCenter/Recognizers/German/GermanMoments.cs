using NodaTime;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Puts days, times and parts of the day together: "am Freitag abends um halb neun", "heute Abend", "in 20 Minuten".</summary>
internal static class GermanMoments
{
    private const int MostParts = 5;

    public static bool TryRead(Words words, int at, out int end, out TemporalExpression moment)
    {
        return TryOffset(words, at, out end, out moment) || TryShift(words, at, out end, out moment)
            || (GermanAnchors.TryRead(words, at, out end, out moment) && TryLaterParts(words, ref end, ref moment))
            || TryParts(words, at, out end, out moment);
    }

    /// <summary>Days, times and parts of the day that stand together, and the zone that is said with them.</summary>
    public static bool TryParts(Words words, int at, out int end, out TemporalExpression moment)
    {
        moment = Nothing;
        TemporalExpression? whole = null;
        end = at;
        for (var part = 0; part < MostParts; part++)
        {
            var next = part == 0 ? at : SkipJoints(words, end);
            if (whole?.Date is { } known && TryDate(words, next, out var dateEnd, out var other) && TemporalReader.Merged(known, other) is { } merged)
            {
                (whole, end) = (whole with { Date = merged }, dateEnd); // "nächsten Monat am 5.", "in zwei Wochen am Dienstag"
                continue;
            }

            if (!TryPart(words, next, whole, out var partEnd, out var more) || (whole is null ? more : TemporalReader.Combine(whole, more)) is not { } combined)
            {
                break;
            }

            (whole, end) = (combined, partEnd);
        }

        if (whole is null)
        {
            return false;
        }

        if (whole.Time is not null && ZoneReader.TryAfterTime(words, end, out var zoneEnd, out var zones))
        {
            whole = whole with { Zone = zones[0] };
            end = zoneEnd;
        }

        moment = whole;
        return true;
    }

    /// <summary>"zwei Tage vor Weihnachten <em>um 9</em>".</summary>
    private static bool TryLaterParts(Words words, ref int end, ref TemporalExpression moment)
    {
        if (moment.Time is null && TryParts(words, SkipJoints(words, end), out var later, out var more) && TemporalReader.Combine(moment, more) is { } whole)
        {
            (end, moment) = (later, whole);
        }

        return true;
    }

    private static int SkipJoints(Words words, int at)
    {
        at = words[at] is "," ? at + 1 : at;
        at = words[at] is "am" && GermanVocabulary.PartNoun(words[at + 1]) is not null ? at : words[at] is "am" or "den" or "dem" ? at + 1 : at;
        return words[at] is "um" or "gegen" or "@" or "ab" or "-" || (words[at] is "bis" && words.Number(at + 1) >= 0) ? at + 1 : at;
    }

    private static bool TryPart(Words words, int at, TemporalExpression? known, out int end, out TemporalExpression part)
    {
        var afterDay = known?.Date is not null;
        if (GermanVocabulary.WeekdayWithPart(words[at]) is { } both)
        {
            (end, part) = (at + 1, new TemporalExpression { Date = new NamedWeekday(both.Day), Part = both.Part });
            return true;
        }

        if (TryDayPart(words, at, afterDay, out end, out var dayPart))
        {
            part = new TemporalExpression { Part = dayPart };
            return true;
        }

        if (known?.Date is null && TryDate(words, at, out end, out var date))
        {
            part = new TemporalExpression { Date = date };
            return true;
        }

        var expectsHour = GermanClock.ExpectsHour(words, at) || (known?.Part is not null && words[at - 1] is "um");
        if (known?.Time is null && GermanClock.TryRead(words, at, expectsHour, out end, out var time))
        {
            part = new TemporalExpression { Time = time };
            return true;
        }

        (end, part) = (at, Nothing);
        return false;
    }

    private static bool TryDate(Words words, int at, out int end, out DateReference date)
    {
        if (GermanDates.TryRead(words, at, out end, out date))
        {
            return true;
        }

        // "am einundzwanzigsten"; "der einundzwanzigste" by itself.
        if (words.IsWord(at) && GermanNumbers.TryOrdinal(words, at, out end, out var spoken) && spoken is >= 1 and <= 31
            && (words[at - 1] is "am" or "zum" or "bis" || (spoken > 3 && at <= 1 && end >= words.Count && words[at - 1] is "der" or "den"))
            && (!words.IsWord(end) || words[end] is "um" or "an" or "daran" or "bitte" or "gegen" or "ab" or "und" || GermanVocabulary.IsNext(words[end])))
        {
            date = new CalendarDay(null, null, spoken);
            return true;
        }

        // "am 3.": the day of this month or the next one.
        end = at + 2;
        date = new CalendarDay(null, null, words.Number(at));
        return words[at - 1] is "am" or "den" or "zum" && words.Number(at) is >= 1 and <= 31 && words.Digits(at) <= 2
            && words[at + 1] is "." && words.IsGlued(at + 1) && !words.IsGlued(at + 2);
    }

    // "am Abend", "in der Früh", "abends", after a day also "Abend" and "früh"
    private static bool TryDayPart(Words words, int at, bool afterDay, out int end, out DayPart part)
    {
        (end, part) = (at, DayPart.Morning);
        if (words[at] is "am" && GermanVocabulary.PartNoun(words[at + 1]) is { } noun)
        {
            (end, part) = (at + 2, noun);
            return true;
        }

        if (words[at] is "in" && words[at + 1] is "der" && GermanVocabulary.PartNoun(words[at + 2]) is { } night)
        {
            (end, part) = (at + 3, night);
            return true;
        }

        if (GermanVocabulary.PartAdverb(words[at]) is { } adverb && (afterDay || words[at] is not ("früh" or "frueh")))
        {
            (end, part) = (at + 1, adverb);
            return true;
        }

        if (words[at] is "nach" && words[at + 1] is "dem" or "der" && AfterMeal(words[at + 2]) is { } after)
        {
            (end, part) = (at + 3, after);
            return true;
        }

        if (words[at - 1] is "am" or "gegen" && words[at] is not "morgen" && GermanVocabulary.PartNoun(words[at]) is { } said)
        {
            (end, part) = (at + 1, said);
            return true;
        }

        if (words[at - 1] is "am" && words[at] is "morgen")
        {
            end = at + 1;
            return true;
        }

        if (afterDay && GermanVocabulary.PartNoun(words[at]) is { } bare)
        {
            (end, part) = (at + 1, bare);
            return true;
        }

        return false;
    }

    /// <summary>"nach dem Mittagessen", "nach der Arbeit".</summary>
    private static DayPart? AfterMeal(ReadOnlySpan<char> word) => word switch
    {
        "frühstück" => DayPart.Morning,
        "mittagessen" => DayPart.Afternoon,
        "abendessen" or "arbeit" => DayPart.Evening,
        _ => null,
    };

    // "in 20 Minuten", "in einer halben Stunde"
    private static bool TryOffset(Words words, int at, out int end, out TemporalExpression moment)
    {
        (end, moment) = (at, Nothing);
        if (words[at] is not "in" || !GermanDurations.TryRead(words, at + 1, out var next, out var length) || !HasClockUnits(length))
        {
            return false;
        }

        (end, moment) = (next, new TemporalExpression { Offset = length });
        return true;
    }

    // "eine halbe Stunde später", "10 Minuten früher"
    private static bool TryShift(Words words, int at, out int end, out TemporalExpression moment)
    {
        (end, moment) = (at, Nothing);
        if (!GermanDurations.TryRead(words, at, out var next, out var length) || words[next] is not ("später" or "spaeter" or "früher" or "frueher" or "eher"))
        {
            return false;
        }

        end = next + 1;
        moment = new TemporalExpression { Shift = words[next] is "später" or "spaeter" ? length : Period.Zero - length };
        return true;
    }

    private static bool HasClockUnits(Period length) => length.Hours != 0 || length.Minutes != 0 || length.Seconds != 0;

    private static readonly TemporalExpression Nothing = new();
}
