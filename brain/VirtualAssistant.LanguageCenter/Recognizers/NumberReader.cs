using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads numbers and ordinals, in words and in digits.</summary>
internal static class NumberReader
{
    private const decimal LargestScaled = 1_000_000_000_000_000m;

    public static bool TryNumber(Words words, int at, out int end, out decimal value)
    {
        if (FractionReader.TryRead(words, at, out end, out value))
        {
            // A part of a whole stands alone or counts what follows.
        }
        else if (words.Kind(at) == TokenKind.Number)
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

            value = end == at + 1 && TryYear(words, whole, ref end, out var year) ? year : WithDecimals(words, whole, ref end);
        }

        if (value >= 1 && value == decimal.Truncate(value) && FractionReader.TryRest(words, end, out var restOfIt, out var part))
        {
            (end, value) = (restOfIt, value + part);
        }

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

        if (words[at] is "hundredth" or "thousandth")
        {
            value = words[at] is "hundredth" ? 100 : 1000;
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

    /// <summary>"nineteen eighty four", "twenty twenty six": a year is said in two halves.</summary>
    private static bool TryYear(Words words, int century, ref int end, out decimal year)
    {
        year = 0;
        if (century is < 17 or > 20 || !TrySmall(words, end, out var yearEnd, out var rest) || rest < 10 || DurationReader.IsUnit(words[yearEnd]))
        {
            return false;
        }

        (end, year) = (yearEnd, (century * 100) + rest);
        return true;
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

        var isContinental = IsContinental(words, at);
        var (group, point) = isContinental ? ('.', ',') : (',', '.');
        if (words.Digits(at) <= 3)
        {
            while (value < 1_000_000_000 && IsGluedSign(words, end, group) && words.Digits(end + 1) == 3)
            {
                value = (value * 1000) + words.Number(end + 1);
                end += 2;
            }
        }

        if (end == at + 1 && words.Digits(at) <= 3 && words[end] is "000" && !words.IsGlued(end))
        {
            for (; value < 1_000_000_000 && words.Digits(end) == 3 && !words.IsGlued(end); end++)
            {
                value = (value * 1000) + words.Number(end); // "1 000 000"
            }
        }

        if (IsGluedSign(words, end, point) && words.Digits(end + 1) is >= 1 and <= 9 and var decimals && !IsGluedSign(words, end + 2, '.'))
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

    /// <summary>"12,50", "1.234,56", "1.234.567": where a comma can only be a decimal one, or several points only part thousands.</summary>
    private static bool IsContinental(Words words, int at)
    {
        var (next, points) = (at + 1, 0);
        while (IsGluedSign(words, next, '.') && words.Digits(next + 1) == 3)
        {
            (next, points) = (next + 2, points + 1);
        }

        var hasDecimals = IsGluedSign(words, next, ',') && words.Digits(next + 1) is 1 or 2 && !IsGluedSign(words, next + 2, ',') && !IsGluedSign(words, next + 2, '.');
        return words.Digits(at) <= 3 && (points > 1 || (points == 1 && hasDecimals)) || (points == 0 && hasDecimals);
    }

    /// <summary>A sign with a number on both sides, without spaces.</summary>
    private static bool IsGluedSign(Words words, int at, char sign) =>
        words[at].Length == 1 && words[at][0] == sign && words.IsGlued(at) && words.IsGlued(at + 1) && words.Kind(at + 1) == TokenKind.Number;
}
