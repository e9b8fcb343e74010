using System.Text;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.LanguageCenter.Reading;

namespace VirtualAssistant.LanguageCenter.Recognizers;

/// <summary>Reads what looks the same in every language: mail and web addresses, phone numbers, mentions.</summary>
internal static class ContactReader
{
    private const int LeastDigits = 7;
    private const int MostDigits = 15;

    /// <summary>A number beginning with 0 and this long is no time and no date.</summary>
    private const int SurelyPhone = 9;

    public static Entity? TryRead(Words words, int at, out int end)
    {
        end = at + 1;
        return words.Kind(at) switch
        {
            TokenKind.Opaque => Address(words, at),
            TokenKind.Number => TryPhone(words, at, out end),
            TokenKind.Sign when words[at] is "+" or "(" => TryPhone(words, at, out end),
            TokenKind.Sign when words[at] is "@" => TryMention(words, at, out end),
            _ => null,
        };
    }

    private static Entity? Address(Words words, int at)
    {
        var span = words.Span(at, at + 1);
        var text = span.In(words.Text);
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return new EmailEntity(span, text[7..].ToString());
        }

        if (text.Contains('@') && text.IndexOf("://") < 0)
        {
            return IsMail(text) ? new EmailEntity(span, text.ToString()) : null;
        }

        var address = text.IndexOf("://") > 0 ? text.ToString() : $"https://{text}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? new UrlEntity(span, uri) : null;
    }

    private static bool IsMail(ReadOnlySpan<char> text)
    {
        var sign = text.LastIndexOf('@');
        var host = text[(sign + 1)..];
        var dot = host.LastIndexOf('.');
        return sign > 0 && !text[..sign].Contains('@') && dot > 0 && host.Length - dot > 2 && host.IndexOf("..") < 0;
    }

    private static MentionEntity? TryMention(Words words, int at, out int end)
    {
        end = at + 1;
        if (words.IsGlued(at) || !words.IsGlued(at + 1) || !words.IsWord(at + 1))
        {
            return null;
        }

        end = at + 2;
        while (words.IsGlued(end)
            && (words.IsWord(end) || words.Kind(end) == TokenKind.Number
                || (words[end] is "_" or "-" or "." && words.IsGlued(end + 1) && !words.IsSign(end + 1))))
        {
            end++;
        }

        var name = words.Span(at + 1, end);
        return new MentionEntity(words.Span(at, end), name.In(words.Text).ToString());
    }

    /// <summary>"+49 30 123456", "(555) 123-4567", "0171/2345678", and after "call" also "555-1234".</summary>
    private static PhoneEntity? TryPhone(Words words, int at, out int end)
    {
        end = at + 1;
        if (words.IsGlued(at) && !words.IsSign(at - 1))
        {
            return null;
        }

        var digits = 0;
        var groups = 0;
        var dashes = 0;
        var last = at;
        var open = words[at] is "(";
        var next = words[at] is "+" or "(" ? at + 1 : at;
        if (next > at && !words.IsGlued(next))
        {
            return null;
        }

        while (digits <= MostDigits)
        {
            if (words.Kind(next) == TokenKind.Number && !(words.IsGlued(next + 1) && words.IsWord(next + 1)))
            {
                digits += words.Digits(next);
                groups++;
                last = ++next;
            }
            else if (words.IsSign(next) && words[next] is "-" or "/" or "." or "(" or ")" && words.Kind(next + 1) is TokenKind.Number or TokenKind.Sign
                && (words.IsGlued(next) || words[next] is "(") && (words[next + 1] is "(" or "-" or " " || words.Kind(next + 1) == TokenKind.Number))
            {
                dashes += words[next] is "-" ? 1 : 0;
                next++;
            }
            else
            {
                break;
            }
        }

        if (digits is < LeastDigits or > MostDigits || words[last] is ":" && words.IsGlued(last))
        {
            return null;
        }

        var international = words[at] is "+";
        var sure = (international || words[at] is ['0', ..] && digits >= SurelyPhone || (open && groups > 1))
            || (digits is 10 && groups == 3 && dashes == 2)
            || (words[at - 1] is "call" or "phone" or "dial" or "text" or "number" or "ring" or "tel" or "is" or "nummer" or "telefon" && !IsDate(words, at, groups));
        if (!sure)
        {
            return null;
        }

        end = last;
        var number = new StringBuilder(digits + 1);
        if (international)
        {
            number.Append('+');
        }

        for (var i = at; i < end; i++)
        {
            if (words.Kind(i) == TokenKind.Number)
            {
                number.Append(words[i]);
            }
        }

        return new PhoneEntity(words.Span(at, end), number.ToString());
    }

    // "2026-11-24", "24.12.2026"
    private static bool IsDate(Words words, int at, int groups) =>
        groups == 3 && (words.Digits(at) == 4 ? words.Number(at) is > 1900 and < 2200 : words.Digits(at) <= 2 && words.Digits(at + 4) is 2 or 4);
}
