using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Cuts a text into words and digits, for numbers to be read of them.</summary>
internal static class NumberTokens
{
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "usd", "eur", "gbp", "chf", "jpy", "cny", "inr", "sek", "bgn", "try", "brl", "krw", "yo", "y", "yr", "yrs", "c", "f", "km", "m", "cm", "mm",
        "mi", "ft", "in", "yd", "kg", "g", "mg", "lb", "lbs", "oz", "l", "ml", "gb", "mb", "kb", "tb", "h", "min", "s", "kmh", "mph",
    };

    private const string Currencies = "$€£¥₹₩₺";

    /// <summary>Splits into words and digits. A number glued to letters is only a number when those are an ordinal ending or a unit.</summary>
    public static List<NumberWord> Split(string text, DigitFormat format, bool withUnits)
    {
        var words = new List<NumberWord>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsDigit(text[i]) && format.TryRead(text, i, out var value, out var length))
            {
                i = AddDigits(words, text, i, length, value, withUnits);
            }
            else if (char.IsLetter(text[i]) || char.IsDigit(text[i]))
            {
                var start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsVowelSign(text[i]) || (text[i] is '\'' or '\u2019' && i > start)))
                {
                    i++;
                }

                words.Add(new NumberWord(start, i - 1, text[start..i].ToLowerInvariant(), null, false));
            }
            else
            {
                i++;
            }
        }

        return words;
    }

    // Indic vowels that follow a consonant are marks, not letters.
    private static bool IsVowelSign(char c) => c > '\u0900' && char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    private static int AddDigits(List<NumberWord> words, string text, int start, int length, decimal value, bool withUnits)
    {
        var end = start + length;
        if (start > 0 && char.IsLetter(text[start - 1]))
        {
            SkipLetters(text, ref end);
            return end; // "room12" holds no number.
        }

        var lettersStart = end;
        SkipLetters(text, ref end);
        var letters = text[lettersStart..end];
        var isOrdinal = letters.ToLowerInvariant() is "st" or "nd" or "rd" or "th" or "º" or "ª" or "er" or "re" or "e" or "eme" or "ème" or "ste" or "de";
        if (letters.Length > 0 && end < text.Length && char.IsDigit(text[end]))
        {
            return end; // "1e3" is no number of ours, and no place.
        }

        if (letters.Equals("k", StringComparison.OrdinalIgnoreCase))
        {
            value *= 1000m;
        }
        else if (letters.Length > 0 && !isOrdinal)
        {
            if (!withUnits || !Units.Contains(letters))
            {
                return end;
            }

            end = lettersStart;
        }

        // "1/2"
        if (letters.Length == 0 && end + 1 < text.Length && text[end] == '/' && char.IsDigit(text[end + 1]))
        {
            var below = end + 1;
            while (below < text.Length && char.IsDigit(text[below]))
            {
                below++;
            }

            if ((below == text.Length || text[below] != '/')
                && decimal.TryParse(text.AsSpan(end + 1, below - end - 1), CultureInfo.InvariantCulture, out var divisor)
                && divisor != 0)
            {
                value /= divisor;
                end = below;
            }
        }

        if (!isOrdinal && IsNegative(text, start))
        {
            value = -value;
            start--;
        }

        words.Add(new NumberWord(start, end - 1, text[start..end], value, isOrdinal));
        return end;
    }

    private static void SkipLetters(string text, ref int end)
    {
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is 'º' or 'ª'))
        {
            end++;
        }
    }

    // A sign stands alone before the number: in "5-3" and "2018-12" the dash is none.
    private static bool IsNegative(string text, int start) =>
        start > 0 && text[start - 1] is '-' or '\u2212'
        && (start == 1 || char.IsWhiteSpace(text[start - 2]) || text[start - 2] == '(' || Currencies.Contains(text[start - 2], StringComparison.Ordinal));
}
