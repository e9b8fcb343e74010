using NodaTime;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "20 Minuten", "eine halbe Stunde", "anderthalb Stunden", "eine Stunde und 20 Minuten", "1h30".</summary>
internal static class GermanDurations
{
    private const int MostParts = 4;
    private const decimal MostUnits = 100_000;

    public static bool TryRead(Words words, int at, out int end, out Period length)
    {
        (end, length) = (at, Period.Zero);
        for (var part = 0; part < MostParts; part++)
        {
            var next = end;
            if (part > 0)
            {
                next = words[next] is "," ? next + 1 : next;
                next = words[next] is "und" ? next + 1 : next;
            }

            if (!TryPart(words, next, out var partEnd, out var more))
            {
                break;
            }

            end = partEnd;
            length += more;
        }

        return end > at;
    }

    /// <summary>"ein paar": more than two, and not many.</summary>
    private static Period Few(GermanUnit unit) => unit switch
    {
        GermanUnit.Second => Period.FromSeconds(3),
        GermanUnit.Minute => Period.FromMinutes(3),
        GermanUnit.Hour => Period.FromHours(3),
        GermanUnit.Day => Period.FromDays(3),
        GermanUnit.Week => Period.FromWeeks(3),
        GermanUnit.Month => Period.FromMonths(3),
        _ => Period.FromYears(3),
    };

    private static bool TryPart(Words words, int at, out int end, out Period length)
    {
        (end, length) = (at, Period.Zero);
        var first = words[at] is "ein" or "eine" or "einer" or "einen" or "ne" or "ner" ? at + 1 : at;
        if (words[first] is "paar" && first > at && GermanVocabulary.Unit(words[first + 1]) is not GermanUnit.None and var few)
        {
            (end, length) = (first + 2, Few(few));
            return true;
        }

        if (words[first] is "halbe" or "halben" && words[first + 1] is "stunde")
        {
            (end, length) = (first + 2, Period.FromMinutes(30));
            return true;
        }

        if (words[first] is "halben" or "halber" or "halbes" && GermanVocabulary.Unit(words[first + 1]) is GermanUnit.Day or GermanUnit.Year)
        {
            (end, length) = (first + 2, words[first + 1] is ['t', ..] ? Period.FromHours(12) : Period.FromMonths(6));
            return true;
        }

        if (words[first] is "viertelstunde" or "dreiviertelstunde")
        {
            (end, length) = (first + 1, Period.FromMinutes(words[first] is "viertelstunde" ? 15 : 45));
            return true;
        }

        if (words.IsGlued(at) && words.Kind(at) == TokenKind.Number && !words.IsSign(at - 1))
        {
            return false;
        }

        if (!GermanNumbers.TryCount(words, at, out var next, out var count) || count is < 0 or > MostUnits)
        {
            return false;
        }

        next = words[next] is "weitere" or "weiteren" or "weiterer" or "volle" or "ganze" ? next + 1 : next;
        var unit = GermanVocabulary.Unit(words[next]);
        if (unit == GermanUnit.None || (words[next].Length == 1 && !words.IsGlued(next)))
        {
            return false;
        }

        end = words[next + 1] is "lang" ? next + 2 : next + 1;
        length = Of(unit, count);
        return true;
    }

    private static Period Of(GermanUnit unit, decimal count)
    {
        var whole = (int)decimal.Truncate(count);
        var rest = count - whole;
        var length = GermanVocabulary.Length(unit, whole);
        return rest == 0 ? length : length + (unit switch
        {
            GermanUnit.Minute => Period.FromSeconds((long)(60 * rest)),
            GermanUnit.Hour => Period.FromMinutes((long)(60 * rest)),
            GermanUnit.Day => Period.FromHours((long)(24 * rest)),
            GermanUnit.Week => Period.FromDays((int)(7 * rest)),
            GermanUnit.Month => Period.FromDays((int)(30 * rest)),
            GermanUnit.Year => Period.FromMonths((int)(12 * rest)),
            _ => Period.Zero,
        });
    }
}
