using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace VirtualAssistant.LanguageCenter.Classification;

/// <summary>Writes any text the one way the intent model was taught: lower-case words between single spaces.</summary>
/// <remarks>
/// Case, accents, emoji, punctuation, apostrophes that are there or missing ("what's", "whats" → "what s") and chat spellings
/// ("u", "pls") leave no trace. Training and understanding both go through here. Never fails, and changes nothing the second time.
/// </remarks>
public static class TextNormalizer
{
    /// <summary>Letters are repeated for effect ("pleeease"), and no word needs more than this many in a row.</summary>
    private const int MostRepeats = 2;

    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["whats"] = "what s", ["wheres"] = "where s", ["hows"] = "how s", ["whos"] = "who s", ["whens"] = "when s", ["whys"] = "why s",
        ["thats"] = "that s", ["theres"] = "there s", ["heres"] = "here s", ["lets"] = "let s", ["its"] = "it s", ["im"] = "i m",
        ["ive"] = "i ve", ["youre"] = "you re", ["youve"] = "you ve", ["theyre"] = "they re", ["weve"] = "we ve", ["youll"] = "you ll",
        ["itll"] = "it ll", ["theyll"] = "they ll", ["youd"] = "you d", ["theyd"] = "they d",
        ["dont"] = "do nt", ["cant"] = "can nt", ["cannot"] = "can nt", ["wont"] = "will nt", ["didnt"] = "did nt", ["doesnt"] = "does nt",
        ["isnt"] = "is nt", ["arent"] = "are nt", ["wasnt"] = "was nt", ["werent"] = "were nt", ["hasnt"] = "has nt", ["havent"] = "have nt",
        ["hadnt"] = "had nt", ["couldnt"] = "could nt", ["wouldnt"] = "would nt", ["shouldnt"] = "should nt", ["aint"] = "is nt",
        ["u"] = "you", ["ur"] = "your", ["pls"] = "please", ["plz"] = "please", ["plse"] = "please", ["thx"] = "thanks", ["thnx"] = "thanks",
        ["tnx"] = "thanks", ["ty"] = "thanks", ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow", ["tmw"] = "tomorrow", ["tomorow"] = "tomorrow",
        ["gonna"] = "going to", ["wanna"] = "want to", ["gotta"] = "got to", ["gimme"] = "give me", ["lemme"] = "let me", ["dunno"] = "do nt know",
        ["msg"] = "message", ["okay"] = "ok", ["cuz"] = "because", ["coz"] = "because", ["abt"] = "about", ["info"] = "information",
        ["appt"] = "appointment", ["mins"] = "minutes", ["hrs"] = "hours", ["mtg"] = "meeting", ["hafta"] = "have to", ["whaddya"] = "what do you",
        ["coulda"] = "could have", ["shoulda"] = "should have", ["dya"] = "do you", ["rn"] = "right now", ["asap"] = "soon",
        ["alot"] = "a lot", ["cancelled"] = "canceled", ["cancelling"] = "canceling", ["favourite"] = "favorite", ["colour"] = "color",
        ["tyre"] = "tire", ["tyres"] = "tires", ["cheque"] = "check", ["cheques"] = "checks", ["litre"] = "liter", ["litres"] = "liters",
        ["metre"] = "meter", ["metres"] = "meters", ["programme"] = "program", ["centre"] = "center", ["grey"] = "gray",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WrittenBySpan =
        Written.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text between single spaces; empty when it has none.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Ascii.IsValid(text) ? text : WithoutMarks(text);
        var words = new StringBuilder(plain.Length + 8);
        var buffer = ArrayPool<char>.Shared.Rent(plain.Length + 1);
        try
        {
            for (var index = 0; index < plain.Length;)
            {
                index = IsWord(plain[index]) ? ReadWord(plain, index, buffer, words) : ReadSymbol(plain, index, words);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return words.ToString();
    }

    private static string WithoutMarks(string text)
    {
        var whole = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                whole.Append(Rune.IsLetterOrDigit(new Rune(text[index], text[index + 1])) ? text.AsSpan(index, 2) : " ");
                index++;
            }
            else
            {
                whole.Append(Foldable(text[index]));
            }
        }

        var folded = whole.ToString().Normalize(NormalizationForm.FormKD);
        whole.Clear();
        foreach (var letter in folded)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format))
            {
                whole.Append(letter);
            }
        }

        return whole.ToString();
    }

    /// <summary>Half a character is none, and the framework refuses to fold a text that holds one.</summary>
    private static char Foldable(char letter) =>
        IsApostrophe(letter) ? '\''
        : char.IsSurrogate(letter) || (letter >= '\uFDD0' && !char.IsLetterOrDigit(letter)) ? ' '
        : letter;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '′';

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    private static int ReadSymbol(string text, int index, StringBuilder words)
    {
        var symbol = text[index];
        if (symbol is '$' or '€' or '£' or '%' or '+' or '*' or '=' or '@' && !IsLast(words, symbol))
        {
            Append(words, [symbol]);
        }

        return index + 1;
    }

    private static bool IsLast(StringBuilder words, char symbol) => words.Length > 0 && words[^1] == symbol;

    /// <summary>Digits and letters part ("5pm" → "5 pm"), numbers keep their inner marks ("3.5", "4:30").</summary>
    private static int ReadWord(string text, int start, char[] buffer, StringBuilder words)
    {
        var (index, length, apostrophe) = (start, 0, -1);
        var isNumber = char.IsAsciiDigit(text[start]);
        for (; index < text.Length; index++)
        {
            var letter = text[index];
            if (IsWord(letter) && char.IsAsciiDigit(letter) == isNumber)
            {
                letter = char.ToLowerInvariant(letter);
                if (isNumber || !(length >= MostRepeats && buffer[length - 1] == letter && buffer[length - 2] == letter))
                {
                    buffer[length++] = letter;
                }
            }
            else if (isNumber && letter is '.' or ',' or ':' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]))
            {
                if (letter != ',')
                {
                    buffer[length++] = letter;
                }
            }
            else if (!isNumber && IsApostrophe(letter) && index + 1 < text.Length && IsWord(text[index + 1]) && !char.IsAsciiDigit(text[index + 1]))
            {
                apostrophe = length;
            }
            else
            {
                break;
            }
        }

        Write(buffer.AsSpan(0, length), apostrophe, words);
        return index;
    }

    private static void Write(ReadOnlySpan<char> word, int apostrophe, StringBuilder words)
    {
        if (WrittenBySpan.TryGetValue(word, out var instead))
        {
            Append(words, instead);
        }
        else if (apostrophe > 1 && word[^1] == 't' && word.Length - apostrophe == 1 && word[apostrophe - 1] == 'n')
        {
            Write(word[..(apostrophe - 1)], -1, words);
            Append(words, "nt");
        }
        else if (apostrophe > 0 && word[apostrophe..] is "s" or "m" or "re" or "ve" or "ll" or "d")
        {
            Write(word[..apostrophe], -1, words);
            Append(words, word[apostrophe..]);
        }
        else
        {
            Append(words, word);
        }
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return;
        }

        if (words.Length > 0)
        {
            words.Append(' ');
        }

        words.Append(word);
    }
}
