using System.Buffers;

namespace VirtualAssistant.LanguageCenter.Reading;

/// <summary>Cuts a text into words, numbers and signs in one pass.</summary>
internal static class Tokenizer
{
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\u00A0");

    public static Words Read(string text)
    {
        var length = Math.Min(text.Length, Words.LongestText);
        var source = text.AsSpan(0, length);
        var folded = new char[length];
        var tokens = new Token[Math.Min(length, (length / 3) + 16) + 1];
        var count = 0;
        var written = 0;
        var closing = '\0';

        for (var at = 0; at < length;)
        {
            var c = source[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
                continue;
            }

            var start = at;
            var from = written;
            var value = -1;
            var traits = start > 0 && count > 0 && tokens[count - 1].End == start ? TokenTraits.Glued : TokenTraits.None;
            TokenKind kind;
            if (char.IsAsciiDigit(c))
            {
                kind = TokenKind.Number;
                long digits = 0;
                while (at < length && char.IsAsciiDigit(source[at]))
                {
                    digits = digits < 1_000_000_000 ? (digits * 10) + source[at] - '0' : digits;
                    folded[written++] = source[at++];
                }

                value = digits < 1_000_000_000 ? (int)digits : -1;
                if (count > 0 && IsAt(tokens[count - 1], folded))
                {
                    traits &= ~TokenTraits.Glued; // "at5pm"
                }
            }
            else if (char.IsLetter(c))
            {
                if ((traits & TokenTraits.Glued) == 0 && AddressLength(source[start..]) is > 0 and var opaque)
                {
                    kind = TokenKind.Opaque;
                    at += opaque;
                }
                else
                {
                    kind = TokenKind.Word;
                    traits |= char.IsUpper(c) ? TokenTraits.Capital : TokenTraits.None;
                    at += ReadWord(source[start..], folded, ref written, ref traits);
                }
            }
            else
            {
                kind = TokenKind.Sign;
                folded[written++] = c is '’' or '‘' ? '\'' : c is '–' or '—' ? '-' : c;
                at++;
                closing = closing == c ? '\0' : closing == '\0' ? ClosingOf(source, start) : closing;
            }

            if (closing != '\0' && kind != TokenKind.Sign)
            {
                traits |= TokenTraits.Quoted;
            }

            if (count + 1 >= tokens.Length)
            {
                Array.Resize(ref tokens, Math.Min(length, tokens.Length * 2) + 1);
            }

            tokens[count++] = new Token(start, at, from, written - from, kind, value, traits);
        }

        return Words.From(text, folded, tokens, Fillers.Remove(tokens, count, folded));
    }

    private static bool IsAt(in Token token, ReadOnlySpan<char> folded) =>
        token is { Kind: TokenKind.Word, FoldedLength: 2 } && folded.Slice(token.Folded, 2) is "at" or "um";

    private static int ReadWord(ReadOnlySpan<char> source, char[] folded, ref int written, ref TokenTraits traits)
    {
        // "a.m." and "p. m." are one word each.
        if (source.Length >= 3 && (source[0] | 0x20) is 'a' or 'p' && source[1] == '.' && (source[2] | 0x20) == 'm'
            && (source.Length == 3 || !char.IsLetterOrDigit(source[3])))
        {
            folded[written++] = (char)(source[0] | 0x20);
            folded[written++] = 'm';
            return source.Length > 3 && source[3] == '.' ? 4 : 3;
        }

        var at = 0;
        while (at < source.Length)
        {
            var c = source[at];
            if (char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                folded[written++] = char.ToLowerInvariant(c);
                at++;
            }
            else if (c is '\'' or '’' or '`' && at > 0 && at + 1 < source.Length && char.IsLetter(source[at + 1]))
            {
                traits |= TokenTraits.Apostrophe;
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The length of a web or mail address at the beginning of the text; 0 when there is none.</summary>
    private static int AddressLength(ReadOnlySpan<char> source)
    {
        var end = source.IndexOfAny(Spaces);
        var chunk = end < 0 ? source : source[..end];
        if (chunk.Length < 5)
        {
            return 0;
        }

        var mail = chunk.IndexOf('@');
        var isAddress = chunk.IndexOf("://") > 0
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (mail > 0 && mail + 1 < chunk.Length && char.IsLetterOrDigit(chunk[mail + 1]))
            || IsHost(chunk.TrimEnd(".,;:!?)"));
        return isAddress ? chunk.TrimEnd(".,;:!?)").Length : 0;
    }

    /// <summary>"example.com", "docs.example.org/start": a name of the usual kinds, which people write without more.</summary>
    private static bool IsHost(ReadOnlySpan<char> chunk)
    {
        var slash = chunk.IndexOf('/');
        var host = slash < 0 ? chunk : chunk[..slash];
        var dot = host.LastIndexOf('.');
        return dot > 1 && host.IndexOfAnyExcept(HostCharacters) < 0 && host[(dot + 1)..] is "com" or "org" or "net" or "edu" or "gov" or "io" or "dev" or "de" or "eu" or "info";
    }

    /// <summary>What ends the quotation that this sign opens, when it opens one that ends.</summary>
    private static char ClosingOf(ReadOnlySpan<char> source, int at)
    {
        var c = source[at];
        var closing = c switch { '"' => '"', '“' => '”', '„' => '“', '«' => '»', '\'' or '‘' => c == '‘' ? '’' : '\'', _ => '\0' };
        if (closing == '\0' || (c is '\'' && at > 0 && !char.IsWhiteSpace(source[at - 1])))
        {
            return '\0';
        }

        // Far-away ends are not looked for: hostile text made of opening signs stays linear.
        var rest = source[(at + 1)..Math.Min(source.Length, at + 500)];
        return rest.Contains(closing) ? closing : '\0';
    }
}
