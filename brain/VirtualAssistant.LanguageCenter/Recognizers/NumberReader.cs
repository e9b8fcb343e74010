using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads numbers and ordinals, in words and in digits.</summary>
internal static class NumberReader
{
    public static bool TryNumber(Words words, int at, out int end, out decimal value)
    {
        if (words.Kind(at) == TokenKind.Number)
        {
            return TryDigits(words, at, out end, out value);
        }

        var read = TryWords(words, at, out end, out var whole);
        value = whole;
        return read;
    }

    /// <summary>A whole number below a million in words: "one hundred and five".</summary>
    public static bool TryWords(Words words, int at, out int end, out int value)
    {
        if (!TryHundreds(words, at, out end, out value))
        {
            return false;
        }

        if (words[end] is "thousand")
        {
            value *= 1000;
            end++;
            var rest = words[end] is "and" ? end + 1 : end;
            if (TryHundreds(words, rest, out var restEnd, out var more))
            {
                value += more;
                end = restEnd;
            }
        }

        return true;
    }

    /// <summary>0 to 99 in words: "five", "twenty-five".</summary>
    public static bool TrySmall(Words words, int at, out int end, out int value)
    {
        end = at + 1;
        value = Vocabulary.UpToNineteen(words[at]);
        if (value >= 0)
        {
            return true;
        }

        value = Vocabulary.Tens(words[at]);
        if (value < 0)
        {
            return false;
        }

        var next = words[end] is "-" ? end + 1 : end;
        if (Vocabulary.UpToNineteen(words[next]) is >= 1 and <= 9 and var ones)
        {
            value += ones;
            end = next + 1;
        }

        return true;
    }

    /// <summary>"3rd", "twenty-first", "second".</summary>
    public static bool TryOrdinal(Words words, int at, out int end, out int value)
    {
        end = at + 1;
        value = words.Number(at);
        if (value is >= 1 and <= 1000)
        {
            end = at + 2;
            return words.IsGlued(at + 1) && words[at + 1] is "st" or "nd" or "rd" or "th";
        }

        value = Vocabulary.Ordinal(words[at]);
        if (value > 0)
        {
            return true;
        }

        value = Vocabulary.Tens(words[at]);
        if (value > 0)
        {
            var next = words[at + 1] is "-" ? at + 2 : at + 1;
            if (Vocabulary.Ordinal(words[next]) is >= 1 and <= 9 and var ones)
            {
                value += ones;
                end = next + 1;
                return true;
            }
        }

        return false;
    }

    private static bool TryHundreds(Words words, int at, out int end, out int value)
    {
        if (words[at] is "a" && words[at + 1] is "hundred")
        {
            (end, value) = (at + 1, 1);
        }
        else if (!TrySmall(words, at, out end, out value))
        {
            return false;
        }

        if (words[end] is "hundred")
        {
            value *= 100;
            end++;
            var rest = words[end] is "and" ? end + 1 : end;
            if (TrySmall(words, rest, out var restEnd, out var more))
            {
                value += more;
                end = restEnd;
            }
        }

        return true;
    }

    private static bool TryDigits(Words words, int at, out int end, out decimal value)
    {
        end = at + 1;
        value = words.Number(at);
        if (value < 0)
        {
            return false;
        }

        if (words.Digits(at) <= 3)
        {
            while (value < 1_000_000_000 && words[end] is "," && words.IsGlued(end) && words.IsGlued(end + 1) && words.Digits(end + 1) == 3)
            {
                value = (value * 1000) + words.Number(end + 1);
                end += 2;
            }
        }

        if (words[end] is "." && words.IsGlued(end) && words.IsGlued(end + 1) && words.Digits(end + 1) is >= 1 and <= 9 and var decimals
            && !(words[end + 2] is "." && words.IsGlued(end + 2) && words.IsGlued(end + 3)))
        {
            var divisor = 1m;
            for (var i = 0; i < decimals; i++)
            {
                divisor *= 10;
            }

            value += words.Number(end + 1) / divisor;
            end += 2;
        }

        return true;
    }
}
