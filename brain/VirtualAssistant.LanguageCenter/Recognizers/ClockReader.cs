using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads times of day: "8:45", "8 pm", "half past eight", "twenty to nine", "noon".</summary>
internal static class ClockReader
{
    /// <param name="hourExpected">Whether what stands before leads to a time ("at"), so that a bare number is one.</param>
    public static bool TryRead(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        if (TryNamed(words, at, out end, out time)
            || TryPastOrTo(words, at, hourExpected, out end, out time)
            || TryDigits(words, at, hourExpected, out end, out time)
            || TryHour(words, at, hourExpected, out end, out time))
        {
            end = words[end] is "sharp" or "exactly" || (words[end] is "ish" && words[end - 1] is not "ish") ? end + 1
                : words[end] is "or" && words[end + 1] is "so" ? end + 2
                : end;
            return true;
        }

        return false;
    }

    /// <summary>The hour with the half of the day that <paramref name="part"/> says it is in.</summary>
    public static TimeReference Within(DayPart part, TimeReference time, out bool nextDay)
    {
        nextDay = false;
        if (!time.IsAmbiguous)
        {
            return time;
        }

        var hour = time.Hour % 12;
        nextDay = part is DayPart.Tonight or DayPart.Night && hour < 5;
        var isAfterNoon = part switch
        {
            DayPart.Morning => false,
            DayPart.Evening => hour != 0,
            DayPart.Tonight or DayPart.Night => hour >= 5,
            _ => true,
        };
        return time with { Hour = isAfterNoon ? hour + 12 : hour, Half = HalfDay.Said };
    }

    private static bool TryNamed(Words words, int at, out int end, out TimeReference time)
    {
        end = at + 1;
        time = words[at] switch
        {
            "noon" or "midday" or "noonish" or "middayish" => new TimeReference(12, 0, 0, HalfDay.Said),
            "midnight" => new TimeReference(0, 0, 0, HalfDay.Said),
            _ => Nothing,
        };
        return time != Nothing && !words.Has(at, TokenTraits.Apostrophe);
    }

    // "half past eight", "half eight", "quarter to nine", "twenty to nine", "5 minutes past 6"
    private static bool TryPastOrTo(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        (end, time) = (at, Nothing);
        var first = words[at] is "a" && words[at + 1] is "quarter" ? at + 1 : at;
        int minutes;
        int next;
        if (words[first] is "half")
        {
            if (words[first + 1] is "past")
            {
                return TryHourAfter(words, first + 2, 30, ref end, ref time);
            }

            return TryHourOfTwelve(words, first + 1, out next, out _) && !DurationReader.IsUnit(words[next]) && (hourExpected || words.IsWord(first + 1))
                && TryHourAfter(words, first + 1, 30, ref end, ref time);
        }

        if (words[first] is "quarter")
        {
            (minutes, next) = (15, first + 1);
        }
        else if (!TryMinutes(words, first, out next, out minutes))
        {
            return false;
        }
        else if (words[next] is "minutes" or "minute" or "min" or "mins")
        {
            next++;
        }
        else if (words[next] is "to" or "before" or "of" or "till" or "til"
            && ((!hourExpected && (words.Kind(at) == TokenKind.Number || minutes % 5 != 0)) || words[at - 1] is "from"))
        {
            return false; // "5 to 9" by itself is a range
        }

        return words[next] switch
        {
            "past" => TryHourAfter(words, next + 1, minutes, ref end, ref time),
            "after" when hourExpected || words[first] is "quarter" => TryHourAfter(words, next + 1, minutes, ref end, ref time),
            "to" or "before" or "till" or "til" => TryHourAfter(words, next + 1, -minutes, ref end, ref time),
            "of" when words[first] is "quarter" || hourExpected => TryHourAfter(words, next + 1, -minutes, ref end, ref time),
            _ => false,
        };
    }

    private static bool TryMinutes(Words words, int at, out int end, out int minutes)
    {
        end = at + 1;
        minutes = words.Number(at);
        var read = minutes >= 0 ? words.Digits(at) <= 2 : NumberReader.TrySmall(words, at, out end, out minutes);
        return read && minutes is >= 1 and < 60;
    }

    private static bool TryHourAfter(Words words, int at, int minutes, ref int end, ref TimeReference time)
    {
        if (words[at] is "noon" or "midday" or "midnight")
        {
            var midnight = words[at] is "midnight";
            end = at + 1;
            time = minutes > 0
                ? new TimeReference(midnight ? 0 : 12, minutes, 0, HalfDay.Said)
                : new TimeReference(midnight ? 23 : 11, 60 + minutes, 0, HalfDay.Said);
            return true;
        }

        if (!TryHourOfTwelve(words, at, out var next, out var hour) || DurationReader.IsUnit(words[next]) || words[next] is ":")
        {
            return false;
        }

        next = SkipOClock(words, next);
        var whole = WithHalf(words, ref next, hour, 0, HalfDay.Unsaid);
        if (minutes < 0)
        {
            hour = whole.IsAmbiguous ? (whole.Hour == 1 ? 12 : whole.Hour - 1) : (whole.Hour + 23) % 24;
            minutes += 60;
        }
        else
        {
            hour = whole.Hour;
        }

        (end, time) = (next, whole with { Hour = hour, Minute = minutes });
        return true;
    }

    private static bool TryHourOfTwelve(Words words, int at, out int end, out int hour)
    {
        end = at + 1;
        hour = words.Number(at) is >= 0 and var digits ? digits : Vocabulary.UpToNineteen(words[at]);
        return hour is >= 1 and <= 12;
    }

    // "8:45", "8.45", "0845", "17h30", "8 am", "20:15:30"
    private static bool TryDigits(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        (end, time) = (at + 1, Nothing);
        var hour = words.Number(at);
        if (hour < 0 || (words.IsGlued(at) && !words.IsSign(at - 1) && words[at - 1] is not "t")
            || (words.IsGlued(at) && words[at - 1] is "." or ":" or "/" or "$" or "€" or "£" or "#"))
        {
            return false;
        }

        var digits = words.Digits(at);
        if (digits is 3 or 4)
        {
            return TryFourDigits(words, at, hourExpected, ref end, ref time);
        }

        if (hour > 23 || digits > 2)
        {
            return false;
        }

        var separator = words[at + 1];
        var hasMinutes = words.IsGlued(at + 1) && words.IsGlued(at + 2) && words.Digits(at + 2) == 2 && words.Number(at + 2) < 60;
        // "1h30" by itself is a length.
        if (hasMinutes && (separator is ":" or "." || (separator is "h" && (hourExpected || hour >= 10))))
        {
            var minute = words.Number(at + 2);
            var next = at + 3;
            var second = 0;
            if (separator is ":" && words[next] is ":" && words.IsGlued(next) && words.IsGlued(next + 1) && words.Digits(next + 1) == 2
                && words.Number(next + 1) < 60)
            {
                second = words.Number(next + 1);
                next += 2;
            }

            var half = separator is "h" || digits == 2 && hour < 10 ? HalfDay.Said : HalfOf(hour);
            var found = WithHalf(words, ref next, hour, minute, half) with { Second = second };
            if (separator is "." && (words.IsGlued(next) && words[next] is "." && words.IsGlued(next + 1)
                || !(hourExpected || found.Half != half || (at == 0 && next >= words.Count) || words[next] is "instead")))
            {
                return false; // "8.45" elsewhere is a price or a version
            }

            if (words.IsGlued(next) && words.IsWord(next))
            {
                if (words[next] is not ("h" or "z"))
                {
                    return false;
                }

                next = words[next] is "h" ? next + 1 : next; // "Z" is the zone
            }

            (end, time) = (next, found);
            return true;
        }

        if (separator is "h" && words.IsGlued(at + 1) && hourExpected)
        {
            (end, time) = (at + 2, new TimeReference(hour, 0, 0, HalfDay.Said));
            return true;
        }

        return false;
    }

    private static bool TryFourDigits(Words words, int at, bool hourExpected, ref int end, ref TimeReference time)
    {
        var (hour, minute) = (words.Number(at) / 100, words.Number(at) % 100);
        var leadingZero = words[at][0] == '0' && words.Digits(at) == 4;
        if (hour > 23 || minute > 59 || words.IsGlued(end) && (words[end] is "-" or "/" or "." && words.IsGlued(end + 1)))
        {
            return false;
        }

        var next = end;
        var found = WithHalf(words, ref next, hour, minute, leadingZero ? HalfDay.Said : HalfOf(hour));
        if (next == end && !leadingZero && !(hourExpected && !DurationReader.IsUnit(words[next]))
            && !(words[next] is "hours" && words.Digits(at) == 4))
        {
            return false;
        }

        (end, time) = (words[next] is "hours" or "h" ? next + 1 : next, found);
        return true;
    }

    // "8 am", "eight o'clock", "eight thirty", "nine oh five", and after "at" the bare hour
    private static bool TryHour(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        (end, time) = (at + 1, Nothing);
        var isDigits = words.Kind(at) == TokenKind.Number;
        var isVague = !isDigits && words[at] is [.., 'i', 's', 'h'] && Vocabulary.UpToNineteen(words[at][..^3]) is >= 1 and <= 12;
        var hour = isDigits ? words.Number(at) : Vocabulary.UpToNineteen(isVague ? words[at][..^3] : words[at]);
        if (!isDigits && Vocabulary.Tens(words[at]) == 20)
        {
            NumberReader.TrySmall(words, at, out end, out hour); // "twenty fifteen" is not said; "at twenty" is
        }

        if (hour is < 0 or > 23 || (isDigits
            && (words.Digits(at) > 2 || (words.IsGlued(at) && words[at - 1] is not ("-" or "(" or "\"" or "@" or "," or "~")))))
        {
            return false;
        }

        var minute = 0;
        var next = end;
        var half = isDigits && words.Digits(at) == 2 && hour < 10 ? HalfDay.Said : HalfOf(hour);
        if (!isDigits && TryMinuteWords(words, next, out var minuteEnd, out minute) && !DurationReader.IsUnit(words[minuteEnd])
            && !(words.Kind(minuteEnd) == TokenKind.Sign && words[minuteEnd] is "%"))
        {
            next = minuteEnd;
        }

        var afterClock = SkipOClock(words, next);
        var sure = afterClock > next || isVague || (minute > 0 && hour is >= 1 and <= 12 && minute % 5 == 0 && HourContext.SaysTime(words, next));
        next = afterClock;
        var found = WithHalf(words, ref next, hour, minute, half);
        sure |= next > afterClock;
        var isAbout = words[next] is "ish" && (isDigits || words[next - 1] is not "ish");
        if (!sure && !isAbout && !(hourExpected && HourContext.MayEndHere(words, next, isDigits)) && !HourContext.LeadsToPart(words, next) && words[next] is not "instead")
        {
            return false;
        }

        (end, time) = (next, found);
        return true;
    }

    private static bool TryMinuteWords(Words words, int at, out int end, out int minute)
    {
        at = words[at] is "-" && words.IsGlued(at) && words.IsGlued(at + 1) ? at + 1 : at; // "seven-oh-five"
        if (words[at] is "oh" or "o" && words[at + 1] is "-" && Vocabulary.UpToNineteen(words[at + 2]) is >= 1 and <= 9 and var last)
        {
            (end, minute) = (at + 3, last);
            return true;
        }

        if (words[at] is "oh" or "o" && Vocabulary.UpToNineteen(words[at + 1]) is >= 1 and <= 9 and var ones)
        {
            (end, minute) = (at + 2, ones);
            return true;
        }

        if (NumberReader.TrySmall(words, at, out end, out minute) && minute is >= 10 and <= 59)
        {
            return true;
        }

        minute = 0;
        return false;
    }

    private static int SkipOClock(Words words, int at) => words[at] switch
    {
        "oclock" => at + 1,
        "o" when words[at + 1] is "clock" => at + 2,
        "o" when words[at + 1] is "'" && words[at + 2] is "clock" => at + 3,
        _ => at,
    };

    private static TimeReference WithHalf(Words words, ref int next, int hour, int minute, HalfDay half)
    {
        if (words[next] is "a" or "p" && words[next + 1] is "m" && hour is >= 1 and <= 12)
        {
            next += 2; // "7 p m", as it is dictated
            return new TimeReference((hour % 12) + (words[next - 2] is "p" ? 12 : 0), minute, 0, HalfDay.Said);
        }

        if (words[next] is "am" or "pm" && !words.Has(next, TokenTraits.Apostrophe) && !(words[next] is "am" && words[next - 1] is "i"))
        {
            var afternoon = words[next] is "pm";
            next++;
            return hour > 12
                ? new TimeReference(hour, minute, 0, HalfDay.Said)
                : new TimeReference((hour % 12) + (afternoon ? 12 : 0), minute, 0, HalfDay.Said);
        }

        return new TimeReference(hour, minute, 0, half);
    }

    private static HalfDay HalfOf(int hour) => hour is >= 1 and <= 12 ? HalfDay.Unsaid : HalfDay.Said;

    private static readonly TimeReference Nothing = new(-1, 0, 0, HalfDay.Unsaid);
}
