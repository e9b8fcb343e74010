using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "9 Uhr", "halb neun" (8:30), "fünf vor halb neun", "viertel nach acht", "dreiviertel neun", "18:30", "8.30 Uhr".</summary>
internal static class GermanClock
{
    /// <param name="hourExpected">Whether what stands before leads to a time ("um"), so that a bare number is one.</param>
    public static bool TryRead(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        if (words[at] is "mitternacht")
        {
            (end, time) = (at + 1, new TimeReference(0, 0, 0, HalfDay.Said));
            return true;
        }

        return TrySpoken(words, at, out end, out time) || TryDigits(words, at, out end, out time) || TryHour(words, at, hourExpected, out end, out time);
    }

    /// <summary>Whether the word before makes a bare number an hour.</summary>
    public static bool ExpectsHour(Words words, int at) =>
        words[at - 1] is "um" or "gegen" or "ab" or "bis" or "@" || (words[at - 1] is "auf" or "doch" or "lieber" or "erst" or "," && at <= 6);

    // "halb neun", "viertel vor neun", "zwanzig nach acht", "fünf vor halb neun"
    private static bool TrySpoken(Words words, int at, out int end, out TimeReference time)
    {
        (end, time) = (at, Nothing);
        if (words[at] is "halb")
        {
            return TryHourWord(words, at + 1, -30, ref end, ref time);
        }

        if (words[at] is "dreiviertel")
        {
            return TryHourWord(words, at + 1, -15, ref end, ref time);
        }

        if (words[at] is "drei" && words[at + 1] is "viertel")
        {
            return TryHourWord(words, at + 2, -15, ref end, ref time);
        }

        int minutes;
        var next = at + 1;
        if (words[at] is "viertel")
        {
            minutes = 15;
            if (words[next] is not ("vor" or "nach"))
            {
                return TryHourWord(words, next, -45, ref end, ref time); // "viertel neun" is 8:15
            }
        }
        else if (!TryMinutes(words, at, out next, out minutes))
        {
            return false;
        }

        next = words[next] is "minuten" or "min" or "minute" ? next + 1 : next;
        var sign = words[next] switch { "vor" => -1, "nach" => 1, _ => 0 };
        if (sign == 0)
        {
            return false;
        }

        return words[next + 1] is "halb"
            ? TryHourWord(words, next + 2, -30 + (sign * minutes), ref end, ref time)
            : TryHourWord(words, next + 1, sign * minutes, ref end, ref time);
    }

    private static bool TryMinutes(Words words, int at, out int end, out int minutes)
    {
        var read = GermanNumbers.TryNumber(words, at, out end, out var number);
        minutes = read && number is >= 1 and < 60 && number == decimal.Truncate(number) ? (int)number : 0;
        return minutes > 0;
    }

    private static bool TryHourWord(Words words, int at, int shift, ref int end, ref TimeReference time)
    {
        if (!GermanNumbers.TryNumber(words, at, out var next, out var hour) || hour is < 1 or > 24 || hour != decimal.Truncate(hour)
            || GermanVocabulary.Unit(words[next]) != GermanUnit.None)
        {
            return false;
        }

        var minutes = (((int)hour * 60) + shift + (24 * 60)) % (24 * 60);
        var isSaid = hour > 12;
        var wholeHour = minutes / 60;
        end = words[next] is "uhr" ? next + 1 : next;
        time = new TimeReference(isSaid ? wholeHour : wholeHour % 12 is 0 ? 12 : wholeHour % 12, minutes % 60, 0, isSaid ? HalfDay.Said : HalfDay.Unsaid);
        return true;
    }

    // "18:30", "8:30 Uhr", "8.30 Uhr", "17h30"
    private static bool TryDigits(Words words, int at, out int end, out TimeReference time)
    {
        (end, time) = (at, Nothing);
        var hour = words.Number(at);
        if (hour is < 0 or > 24 || words.Digits(at) > 2 || (words.IsGlued(at) && words[at - 1] is "." or ":" or "/" or "-" or ","))
        {
            return false;
        }

        var hasMinutes = words.IsGlued(at + 1) && words.IsGlued(at + 2) && words.Digits(at + 2) == 2 && words.Number(at + 2) < 60;
        if (!hasMinutes || !(words[at + 1] is ":" or "h" || (words[at + 1] is "." && words[at + 3] is "uhr")))
        {
            return false;
        }

        var next = at + 3;
        var second = 0;
        if (words[next] is ":" && words.IsGlued(next) && words.Digits(next + 1) == 2 && words.Number(next + 1) < 60)
        {
            second = words.Number(next + 1);
            next += 2;
        }

        end = words[next] is "uhr" or "h" ? next + 1 : next;
        time = new TimeReference(hour % 24, words.Number(at + 2), second, words.Digits(at) == 2 && hour < 10 ? HalfDay.Said : HalfOf(hour));
        return true;
    }

    // "9 Uhr", "neun Uhr dreißig", after "um" also the bare hour
    private static bool TryHour(Words words, int at, bool hourExpected, out int end, out TimeReference time)
    {
        (end, time) = (at, Nothing);
        var isDigits = words.Kind(at) == TokenKind.Number;
        if (isDigits ? words.Digits(at) > 2 || (words.IsGlued(at) && !words.IsSign(at - 1)) : !words.IsWord(at))
        {
            return false;
        }

        var hour = isDigits ? words.Number(at) : GermanNumbers.TryWord(words[at], out var named) ? named : -1;
        if (hour is < 0 or > 24)
        {
            return false;
        }

        var next = at + 1;
        var minute = 0;
        if (words[next] is "uhr" or "h")
        {
            next++;
            if (words.Digits(next) is 1 or 2 && words.Number(next) < 60 && !(words[next + 1] is "." or ":" && words.IsGlued(next + 1)))
            {
                minute = words.Number(next++);
            }
            else if (words.IsWord(next) && words[next] is not ("ein" or "eine" or "einen") && GermanNumbers.TryWord(words[next], out var spoken) && spoken is >= 1 and < 60
                && GermanVocabulary.Unit(words[next + 1]) == GermanUnit.None)
            {
                minute = spoken;
                next++;
            }
        }
        else if (!hourExpected || !MayEndHere(words, next, isDigits))
        {
            return false;
        }

        end = next;
        time = new TimeReference(hour % 24, minute, 0, isDigits && words.Digits(at) == 2 && hour < 10 ? HalfDay.Said : HalfOf(hour));
        return true;
    }

    private static bool MayEndHere(Words words, int next, bool isDigits) =>
        GermanVocabulary.Unit(words[next]) == GermanUnit.None && GermanVocabulary.Month(words[next]) == 0
        && !(words.IsGlued(next) && (words.IsWord(next) || words[next] is "%" or ":" or "/" || (words[next] is "." or "," && words.IsGlued(next + 1)) || (words[next] is "." && isDigits && words.IsWord(next + 1))))
        && !MeasureReader.Follows(words, next, GermanCulture.Instance) && words[next] is not ("prozent" or "%" or "mal" or "leute" or "personen" or "stück");

    private static HalfDay HalfOf(int hour) => hour is >= 1 and <= 12 ? HalfDay.Unsaid : HalfDay.Said;

    private static readonly TimeReference Nothing = new(-1, 0, 0, HalfDay.Unsaid);
}
