namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Reads numbers out of words.</summary>
internal static class NumberWords
{
    private static readonly string[] Ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] OrdinalOnes =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, decimal> Scales = new()
    {
        ["thousand"] = 1_000m, ["million"] = 1_000_000m, ["billion"] = 1_000_000_000m, ["trillion"] = 1_000_000_000_000m,
    };

    private static readonly Dictionary<string, decimal> Parts = new()
    {
        ["half"] = 0.5m, ["halves"] = 0.5m, ["quarter"] = 0.25m, ["quarters"] = 0.25m,
    };

    public static bool TryReadCardinal(List<NumberWord> words, int at, bool speaksEnglish, out decimal value, out int count)
    {
        value = 0;
        count = 0;
        var word = words[at];
        if (word.Number is { } digits)
        {
            if (word.IsOrdinal)
            {
                return false;
            }

            value = digits;
            count = 1;
            if (speaksEnglish)
            {
                Multiply(words, at, ref value, ref count);
            }

            return true;
        }

        if (!speaksEnglish)
        {
            return false;
        }

        if (word.Text is "minus" or "negative" && at + 1 < words.Count
            && TryReadCardinal(words, at + 1, speaksEnglish, out var positive, out var rest))
        {
            value = -positive;
            count = rest + 1;
            return true;
        }

        return TryReadSpelled(words, at, out value, out count);
    }

    public static bool TryReadOrdinal(
        List<NumberWord> words, int at, bool speaksEnglish, out decimal value, out bool fromEnd, out int count)
    {
        value = 0;
        fromEnd = false;
        count = 1;
        var word = words[at];
        if (word.Number is { } digits)
        {
            value = digits;
            return word.IsOrdinal;
        }

        if (!speaksEnglish)
        {
            return false;
        }

        if (word.Text == "last")
        {
            value = 1;
            fromEnd = true;
            return true;
        }

        var place = Array.IndexOf(OrdinalOnes, word.Text);
        if (place > 0)
        {
            if (IsBeforeLast(words, at + 1, out var more))
            {
                value = place;
                fromEnd = true;
                count = 1 + more;
                return true;
            }

            value = place;
            return true;
        }

        var ten = Array.IndexOf(Tens, word.Text);
        if (ten > 1 && at + 1 < words.Count && Array.IndexOf(OrdinalOnes, words[at + 1].Text) is > 0 and < 10 and var one)
        {
            value = (ten * 10) + one;
            count = 2;
            return true;
        }

        if (word.Text.EndsWith("ieth", StringComparison.Ordinal) && Array.IndexOf(Tens, $"{word.Text[..^4]}y") is > 1 and var tens)
        {
            value = tens * 10;
            return true;
        }

        if (word.Text is "next" or "one" && IsBeforeLast(words, at + 1, out var two))
        {
            value = 2;
            fromEnd = true;
            count = 1 + two;
            return word.Text == "next";
        }

        return false;
    }

    // "second to last", "third from last", "second last"
    private static bool IsBeforeLast(List<NumberWord> words, int at, out int count)
    {
        count = 0;
        if (at < words.Count && words[at].Text is "to" or "from")
        {
            count = 1;
            if (at + 1 < words.Count && words[at + 1].Text == "the")
            {
                count = 2;
            }
        }

        return at + count < words.Count && words[at + count++].Text == "last";
    }

    private static void Multiply(List<NumberWord> words, int at, ref decimal value, ref int count)
    {
        while (at + count < words.Count)
        {
            var next = words[at + count].Text;
            var factor = next == "hundred" ? 100m : next == "dozen" ? 12m : Scales.GetValueOrDefault(next);
            if (factor == 0)
            {
                break;
            }

            value *= factor;
            count++;
        }
    }

    private static bool TryReadSpelled(List<NumberWord> words, int at, out decimal value, out int count)
    {
        var total = 0m;
        var current = 0m;
        var any = false;
        var last = Kind.None;
        var i = at;
        while (i < words.Count)
        {
            var word = words[i].Text;
            var one = Array.IndexOf(Ones, word);
            var ten = Array.IndexOf(Tens, word);
            if (words[i].Number != null)
            {
                break;
            }

            if (one >= 0)
            {
                if (last == Kind.One || (last == Kind.Ten && one is 0 or > 9))
                {
                    break;
                }

                current += one;
                last = Kind.One;
            }
            else if (ten > 1)
            {
                if (last is Kind.One or Kind.Ten)
                {
                    break;
                }

                current += ten * 10;
                last = Kind.Ten;
            }
            else if (word == "hundred" && any)
            {
                current = (current == 0 ? 1 : current) * 100;
                last = Kind.Scale;
            }
            else if (word == "dozen" && any)
            {
                total += (current == 0 ? 1 : current) * 12;
                current = 0;
                i++;
                break;
            }
            else if (any && Scales.TryGetValue(word, out var scale))
            {
                total += (current == 0 ? 1 : current) * scale;
                current = 0;
                last = Kind.Scale;
            }
            else if (!any && word is "a" or "an" && i + 1 < words.Count && IsCountable(words[i + 1].Text))
            {
                any = true; // "a hundred", "a dozen"
                i++;
                continue;
            }
            else if (!any && (word == "hundred" || word == "dozen" || Scales.ContainsKey(word)))
            {
                any = true; // "hundred" alone
                continue;
            }
            else if (any && word == "and" && last == Kind.Scale && i + 1 < words.Count && IsSpelledDigit(words[i + 1].Text))
            {
                i++;
                continue;
            }
            else
            {
                break;
            }

            any = true;
            i++;
        }

        value = total + current;
        ReadFraction(words, any, ref i, ref value);
        count = i - at;
        return count > 0 && (any || value != 0);
    }

    // "three point one four", "two and a half", "half", "three quarters"
    private static void ReadFraction(List<NumberWord> words, bool any, ref int i, ref decimal value)
    {
        if (any && i + 1 < words.Count && words[i].Text == "point" && DigitOf(words[i + 1]) != null)
        {
            var weight = 0.1m;
            for (i++; i < words.Count && DigitOf(words[i]) is { } digit; i++, weight /= 10)
            {
                value += digit * weight;
            }

            return;
        }

        var skip = any ? i + 2 < words.Count && words[i].Text == "and" && words[i + 1].Text is "a" or "one" ? 2 : -1
            : words.Count > i + 1 && words[i].Text is "a" ? 1 : 0;
        if (skip >= 0 && i + skip < words.Count && Parts.TryGetValue(words[i + skip].Text, out var part))
        {
            value += part;
            i += skip + 1;
        }
        else if (any && i < words.Count && Parts.TryGetValue(words[i].Text, out var times))
        {
            value *= times;
            i++;
        }
    }

    private static int? DigitOf(in NumberWord word) =>
        word.Number == null && Array.IndexOf(Ones, word.Text) is >= 0 and < 10 and var digit ? digit : null;

    private static bool IsSpelledDigit(string word) => Array.IndexOf(Ones, word) >= 0 || Array.IndexOf(Tens, word) > 1;

    private static bool IsCountable(string word) => word is "hundred" or "dozen" || Scales.ContainsKey(word);

    private enum Kind
    {
        None,
        One,
        Ten,
        Scale,
    }
}
