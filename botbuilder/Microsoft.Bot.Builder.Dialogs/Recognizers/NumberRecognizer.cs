namespace Microsoft.Bot.Builder.Dialogs.Recognizers;

/// <summary>Finds numbers: digits as the culture writes them, and the words of the languages prompts speak.</summary>
internal static class NumberRecognizer
{
    /// <summary>Cardinal numbers, left to right.</summary>
    public static List<RecognizedNumber> RecognizeNumbers(string text, string locale)
    {
        if (CjkNumbers.Speaks(locale))
        {
            return CjkNumbers.Cardinals(text);
        }

        var numbers = new List<RecognizedNumber>();
        var words = NumberTokens.Split(text, DigitFormat.Of(locale), withUnits: false);
        var speaksEnglish = IsEnglish(locale);
        var language = speaksEnglish ? null : SpokenLanguages.Of(locale);
        for (var i = 0; i < words.Count;)
        {
            if (language?.TryReadCardinal(words, i, out var value, out var count) ?? NumberWords.TryReadCardinal(words, i, speaksEnglish, out value, out count))
            {
                numbers.Add(Between(text, words[i], words[i + count - 1], value));
                i += count;
            }
            else
            {
                i++;
            }
        }

        return numbers;
    }

    /// <summary>Numbers that name a place: "the first", "3rd", "twenty first", "the last one".</summary>
    public static List<RecognizedNumber> RecognizeOrdinals(string text, string locale)
    {
        if (CjkNumbers.Speaks(locale))
        {
            return CjkNumbers.Ordinals(text);
        }

        var ordinals = new List<RecognizedNumber>();
        var words = NumberTokens.Split(text, DigitFormat.Of(locale), withUnits: false);
        var speaksEnglish = IsEnglish(locale);
        var language = speaksEnglish ? null : SpokenLanguages.Of(locale);
        for (var i = 0; i < words.Count;)
        {
            var count = 1;
            if (language?.TryReadOrdinal(words, i, out var value, out var fromEnd)
                ?? NumberWords.TryReadOrdinal(words, i, speaksEnglish, out value, out fromEnd, out count))
            {
                ordinals.Add(Between(text, words[i], words[i + count - 1], value) with { FromEnd = fromEnd });
                i += count;
            }
            else
            {
                i++;
            }
        }

        return ordinals;
    }

    /// <summary>Numbers; and if there is none, numbers that a unit of money, age, temperature or length is written onto ("5km").</summary>
    public static List<RecognizedNumber> RecognizeQuantities(string text, string locale)
    {
        var numbers = RecognizeNumbers(text, locale);
        if (numbers.Count > 0)
        {
            return numbers;
        }

        foreach (var word in NumberTokens.Split(text, DigitFormat.Of(locale), withUnits: true))
        {
            if (word.Number is { } value)
            {
                numbers.Add(Between(text, word, word, value));
            }
        }

        return numbers;
    }

    internal static bool IsEnglish(string locale) => locale.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static RecognizedNumber Between(string text, in NumberWord first, in NumberWord last, decimal value) =>
        new(first.Start, last.End, text[first.Start..(last.End + 1)], value);
}
