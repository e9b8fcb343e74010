using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers.German;

/// <summary>Reads "einundzwanzig", "zweitausenddreihundert", "1.234,56" and "zweieinhalb".</summary>
internal static class GermanNumbers
{
    public static bool TryNumber(Words words, int at, out int end, out decimal value)
    {
        if (TryPart(words, at, out end, out value))
        {
            return true;
        }

        end = at + 1;
        if (words.Kind(at) == TokenKind.Number)
        {
            if (!TryDigits(words, at, out end, out value))
            {
                return false;
            }
        }
        else if (TryWord(words[at], out var whole))
        {
            value = whole;
        }
        else if (words[at] is "anderthalb")
        {
            value = 1.5m;
        }
        else if (words[at].EndsWith("einhalb") && TryWord(words[at][..^7], out var halved))
        {
            value = halved + 0.5m;
        }
        else
        {
            value = 0;
            return false;
        }

        Scale(words, ref end, ref value);
        return true;
    }

    private static void Scale(Words words, ref int end, ref decimal value)
    {
        if (ScaleOf(words[end]) is > 1 and var scale)
        {
            (end, value) = (end + 1, value * scale);
        }
    }

    // "drei Viertel", "einen halben Liter", "ein halbes Dutzend", "ein Dutzend"
    private static bool TryPart(Words words, int at, out int end, out decimal value)
    {
        (end, value) = (at + 2, 0);
        var isOne = IsArticle(words[at]);
        if (isOne && GermanVocabulary.Stem(words[at + 1]) is "halb" && GermanVocabulary.Unit(words[at + 2]) == GermanUnit.None && words.IsWord(at + 2))
        {
            value = 0.5m;
            Scale(words, ref end, ref value);
            return true;
        }

        if (isOne && ScaleOf(words[at + 1]) is > 1 and not 1000)
        {
            (end, value) = (at + 1, 1);
            Scale(words, ref end, ref value);
            return true;
        }

        var count = 1;
        if (!isOne && !(words.IsWord(at) && TryWord(words[at], out count) && count is > 1 and < 16))
        {
            return false;
        }

        value = words[at + 1] switch { "viertel" => count / 4m, "drittel" => count / 3m, "fünftel" => count / 5m, "achtel" => count / 8m, "zehntel" => count / 10m, _ => 0 };
        return value > 0 && words[at + 2] is not ("nach" or "vor") && !TryWord(words[at + 2], out _);
    }

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "ein" or "eine" or "einen" or "einem" or "einer";

    /// <summary>A number or an article that counts: "eine Stunde".</summary>
    public static bool TryCount(Words words, int at, out int end, out decimal value)
    {
        if (words[at] is "ein" or "eine" or "einen" or "einer" or "einem" or "ne")
        {
            (end, value) = (at + 1, 1);
            return true;
        }

        if (words[at] is "ner" or "nem" or "nen")
        {
            (end, value) = (at + 1, 1);
            return true;
        }

        return TryNumber(words, at, out end, out value);
    }

    /// <summary>"zweite", "3." before a word, "letzten" (-1).</summary>
    public static bool TryOrdinal(Words words, int at, out int end, out int value)
    {
        end = at + 1;
        value = words.Number(at);
        if (value is >= 1 and <= 1000)
        {
            end = at + 2;
            return words[at + 1] is "." && words.IsGlued(at + 1) && words.IsWord(at + 2) && !words.IsGlued(at + 2);
        }

        value = Ordinal(GermanVocabulary.Stem(words[at]));
        return value != 0 || TryLargeOrdinal(GermanVocabulary.Stem(words[at]), out value);
    }

    /// <summary>"dreizehnt", "einundzwanzigst", "hundertst".</summary>
    private static bool TryLargeOrdinal(ReadOnlySpan<char> stem, out int value)
    {
        value = 0;
        return (stem.EndsWith("st") && TryWord(stem[..^2], out value) && value >= 20)
            || (stem.EndsWith("zehnt") && TryWord(stem[..^1], out value) && value is > 12 and < 20);
    }

    /// <summary>0 to 999 999 in one word.</summary>
    public static bool TryWord(ReadOnlySpan<char> word, out int value)
    {
        value = -1;
        if (word.IsEmpty || word.Length > 60)
        {
            return false;
        }

        if (word.IndexOf("tausend") is >= 0 and var thousand)
        {
            var (many, rest) = (1, 0);
            if ((thousand > 0 && !TryHundreds(word[..thousand], out many)) || !TryRest(word[(thousand + 7)..], out rest))
            {
                return false;
            }

            value = (many * 1000) + rest;
            return true;
        }

        return TryHundreds(word, out value);
    }

    private static bool TryHundreds(ReadOnlySpan<char> word, out int value)
    {
        value = -1;
        if (word.IndexOf("hundert") is >= 0 and var hundred)
        {
            var (many, rest) = (1, 0);
            if ((hundred > 0 && !TrySmall(word[..hundred], out many)) || many > 9 || !TryRest(word[(hundred + 7)..], out rest) || rest > 99)
            {
                return false;
            }

            value = (many * 100) + rest;
            return true;
        }

        return TrySmall(word, out value);
    }

    private static bool TryRest(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        word = word.StartsWith("und") ? word[3..] : word;
        return word.IsEmpty || TryHundreds(word, out value);
    }

    private static bool TrySmall(ReadOnlySpan<char> word, out int value)
    {
        value = UpToNineteen(word);
        if (value >= 0)
        {
            return true;
        }

        value = Tens(word);
        if (value > 0)
        {
            return true;
        }

        var and = word.IndexOf("und");
        if (and > 0 && UpToNineteen(word[..and]) is >= 1 and <= 9 and var ones && Tens(word[(and + 3)..]) is > 0 and var tens)
        {
            value = tens + ones;
            return true;
        }

        value = -1;
        return false;
    }

    private static int UpToNineteen(ReadOnlySpan<char> word) => word switch
    {
        "null" => 0,
        "eins" or "ein" => 1,
        "zwei" or "zwo" => 2,
        "drei" => 3,
        "vier" => 4,
        "fünf" or "fuenf" => 5,
        "sechs" => 6,
        "sieben" => 7,
        "acht" => 8,
        "neun" => 9,
        "zehn" => 10,
        "elf" => 11,
        "zwölf" or "zwoelf" => 12,
        "dreizehn" => 13,
        "vierzehn" => 14,
        "fünfzehn" or "fuenfzehn" => 15,
        "sechzehn" => 16,
        "siebzehn" => 17,
        "achtzehn" => 18,
        "neunzehn" => 19,
        _ => -1,
    };

    private static int Tens(ReadOnlySpan<char> word) => word switch
    {
        "zwanzig" => 20,
        "dreißig" or "dreissig" => 30,
        "vierzig" => 40,
        "fünfzig" or "fuenfzig" => 50,
        "sechzig" => 60,
        "siebzig" => 70,
        "achtzig" => 80,
        "neunzig" => 90,
        _ => -1,
    };

    private static int Ordinal(ReadOnlySpan<char> stem) => stem switch
    {
        "erst" => 1,
        "zweit" => 2,
        "dritt" => 3,
        "viert" => 4,
        "fünft" or "fuenft" => 5,
        "sechst" => 6,
        "siebt" or "siebent" => 7,
        "acht" => 0,
        "achte" => 8,
        "neunt" => 9,
        "zehnt" => 10,
        "elft" => 11,
        "zwölft" or "zwoelft" => 12,
        "letzt" => -1,
        "vorletzt" => -2,
        _ => 0,
    };

    private static decimal ScaleOf(ReadOnlySpan<char> word) => word switch
    {
        "dutzend" => 12,
        "tausend" => 1000,
        "million" or "millionen" or "mio" => 1_000_000,
        "milliarde" or "milliarden" or "mrd" => 1_000_000_000,
        _ => 1,
    };

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
            while (value < 1_000_000_000 && words[end] is "." && words.IsGlued(end) && words.IsGlued(end + 1) && words.Digits(end + 1) == 3)
            {
                value = (value * 1000) + words.Number(end + 1);
                end += 2;
            }
        }

        if (words[end] is "," or "." && words.IsGlued(end) && words.IsGlued(end + 1) && words.Digits(end + 1) is >= 1 and <= 9 and var decimals
            && !(words[end + 2] is "." && words.IsGlued(end + 2)))
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
