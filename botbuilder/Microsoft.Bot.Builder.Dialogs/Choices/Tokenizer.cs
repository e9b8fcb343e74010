using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits text at white space and punctuation; letters outside the basic plane (emoji) are words of their own.</summary>
public static class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        var i = 0;
        while (i < text.Length)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            if (IsBreak(text[i]))
            {
                EndWord(i);
            }
            else if (rune.Value > 0xFFFF)
            {
                EndWord(i);
                Add(i, i + length);
            }
            else if (start < 0)
            {
                start = i;
            }

            i += length;
        }

        EndWord(text.Length);
        return tokens;

        void EndWord(int end)
        {
            if (start >= 0)
            {
                Add(start, end);
                start = -1;
            }
        }

        void Add(int from, int to)
        {
            var word = text[from..to];
            tokens.Add(new Token { Start = from, End = to - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    // Everything in Latin-1 that is no letter or digit, general and CJK punctuation, and the forms and symbols blocks around them.
    private static bool IsBreak(char c) => c switch
    {
        <= '\u00FF' => !(char.IsAsciiLetterOrDigit(c) || (c >= '\u00C0' && c is not ('\u00D7' or '\u00F7'))),
        >= '\u02B0' and <= '\u036F' => true,
        >= '\u2000' and <= '\u2BFF' => true,
        >= '\u2E00' and <= '\u2E7F' => true,
        >= '\u3000' and <= '\u303F' => true,
        >= '\uFF00' and <= '\uFF0F' => true,
        >= '\uFF1A' and <= '\uFF20' => true,
        _ => false,
    };
}
