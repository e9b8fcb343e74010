using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads parts of a whole: "two thirds", "half a mile", "a quarter of a million", "1/2 cup", "¾".</summary>
/// <remarks>"A quarter" and "half" by themselves are left alone: they are also times of day and lengths of time.</remarks>
internal static class FractionReader
{
    private const int LargestPart = 16;

    public static bool TryRead(Words words, int at, out int end, out decimal value)
    {
        (end, value) = (at + 1, Glyph(words[at]));
        if (value > 0)
        {
            return true;
        }

        if (TryDigits(words, at, out end, out value))
        {
            return IsCounted(words, ref end);
        }

        if (words[at] is "half")
        {
            (end, value) = (at + 1, 0.5m);
            return IsCounted(words, ref end);
        }

        var isOne = words[at] is "a" or "one";
        end = at + 1;
        var count = 1;
        if (!isOne && !(NumberReader.TrySmall(words, at, out end, out count) && count is > 1 and < LargestPart))
        {
            return false;
        }

        end = words[end] is "-" ? end + 1 : end;
        var part = PartOf(words[end], isPlural: !isOne);
        value = part > 0 ? (decimal)count / part : 0;
        end++;
        return part > 0 && (IsCounted(words, ref end) || words[at] is not "a");
    }

    /// <summary>What stands behind a whole number: "and a half", "1/2", "½".</summary>
    public static bool TryRest(Words words, int at, out int end, out decimal value)
    {
        (end, value) = (at + 1, Glyph(words[at]));
        if (value > 0)
        {
            return true;
        }

        if (words.Kind(at - 1) == TokenKind.Number && !words.IsGlued(at) && TryDigits(words, at, out end, out value))
        {
            return true;
        }

        if (words[at] is not "and")
        {
            return false;
        }

        var first = at + 1;
        end = first + 1;
        value = words[first] is "a" ? words[first + 1] switch { "half" => 0.5m, "quarter" => 0.25m, "third" => 1m / 3, _ => 0 } : 0;
        if (value > 0)
        {
            end = first + 2;
            return true;
        }

        value = words[first] is "three" && words[first + 1] is "quarters" ? 0.75m : words[first] is "two" && words[first + 1] is "thirds" ? 2m / 3 : Glyph(words[first]);
        end = value > 0 && words.IsWord(first) ? first + 2 : end;
        return value > 0;
    }

    /// <summary>"1/2", "3/4": less than one, and written without spaces.</summary>
    private static bool TryDigits(Words words, int at, out int end, out decimal value)
    {
        (end, value) = (at + 3, 0);
        if (words[at + 1] is not ("/" or "⁄") || !words.IsGlued(at + 1) || !words.IsGlued(at + 2) || (words.IsGlued(end) && words[end] is "/")
            || words.Number(at) is not (> 0 and var over) || words.Number(at + 2) is not (<= LargestPart and var under) || over >= under)
        {
            return false;
        }

        value = (decimal)over / under;
        return true;
    }

    /// <summary>Whether something follows that comes in parts: "million", "of a mile", "cup".</summary>
    /// <param name="at">Where the part ends; moved on to what comes in parts.</param>
    private static bool IsCounted(Words words, ref int at)
    {
        var next = words[at] is "of" && words[at + 1] is "a" or "an" ? at + 2 : words[at] is "a" or "an" ? at + 1 : at;
        var isCounted = words[next] is "dozen" or "thousand" or "million" or "billion" or "percent" or "%" || MeasureReader.Follows(words, next, EnglishCulture.Instance);
        at = isCounted ? next : at;
        return isCounted;
    }

    private static int PartOf(ReadOnlySpan<char> word, bool isPlural)
    {
        var one = !isPlural ? word : word is [.., 's'] ? word[..^1] : default;
        return one switch
        {
            "half" or "halve" => 2,
            "quarter" => 4,
            "third" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "twelfth" or "sixteenth" => Vocabulary.Ordinal(one),
            _ => 0,
        };
    }

    private static decimal Glyph(ReadOnlySpan<char> sign) => sign switch
    {
        "½" => 0.5m,
        "¼" => 0.25m,
        "¾" => 0.75m,
        "⅓" => 1m / 3,
        "⅔" => 2m / 3,
        "⅛" => 0.125m,
        _ => 0,
    };
}
