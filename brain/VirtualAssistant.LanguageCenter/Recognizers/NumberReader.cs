using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads numbers and ordinals, in words and in digits.</summary>
internal static class NumberReader
{
    private const decimal LargestScaled = 1_000_000_000_000_000m;

    public static bool TryNumber(Words words, int at, out int end, out decimal value)
    {
        if (words.Kind(at) == TokenKind.Number)
        {
            if (!TryDigits(words, at, out end, out value))
            {
                return false;
            }

            if (words[end] is "k" && words.IsGlued(end))
            {
                (end, value) = (end + 1, value * 1000);
            }
        }
        else if (words[at] is "half" && words[at + 1] is "a" && words[at + 2] is "million" or "dozen")
        {
            (end, value) = (at + 2, 0.5m);
        }
        else if (words[at] is "a" && words[at + 1] is "million" or "billion" or "thousand" or "dozen")
        {
            (end, value) = (at + 1, 1);
        }
        else
        {
            value = 0;
            if (!TryWords(words, at, out end, out var whole))
            {
                return false;
            }

            value = WithDecimals(words, whole, ref end);
        }

        value = WithHalf(words, value, ref end);
        while (ScaleOf(words[end]) is > 1 and var scale && value < LargestScaled)
        {
            value *= scale;
            var rest = words[++end] is "and" ? end + 1 : end;
            if (value == decimal.Truncate(value) && TryWords(words, rest, out var restEnd, out var more) && more < scale)
            {
                (end, value) = (restEnd, value + more);
            }
        }

        return true;
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

    private static decimal ScaleOf(ReadOnlySpan<char> word) => word switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1000,
        "million" or "mio" or "mn" => 1_000_000,
        "billion" or "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => 1,
    };

    // "three point five"
    private static decimal WithDecimals(Words words, decimal whole, ref int end)
    {
        if (words[end] is not "point" || Vocabulary.UpToNineteen(words[end + 1]) is < 0 or > 9)
        {
            return whole;
        }

        var digit = 0.1m;
        for (end++; digit > 0.000001m && Vocabulary.UpToNineteen(words[end]) is >= 0 and <= 9 and var next; end++)
        {
            whole += next * digit;
            digit /= 10;
        }

        return whole;
    }

    // "one and a half", but "a day and a half" is a length
    private static decimal WithHalf(Words words, decimal value, ref int end)
    {
        if (words[end] is "and" && words[end + 1] is "a" && words[end + 2] is "half")
        {
            end += 3;
            return value + 0.5m;
        }

        if (words[end] is "½")
        {
            end++;
            return value + 0.5m;
        }

        return value;
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
