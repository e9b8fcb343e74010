using System.Text;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>Writes Markdown in Slack's own dialect. What is not deliberate markup is escaped, so that nobody's words ping a channel or fake a link.</summary>
internal static class Mrkdwn
{
    private const string Fence = "```";
    private const int MaxDepth = 16;

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public static string FromMarkdown(string markdown)
    {
        var written = new StringBuilder(markdown.Length + 32);
        var inCode = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (written.Length > 0)
            {
                written.Append('\n');
            }

            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                inCode = !inCode;
                written.Append(Fence); // Slack would show a language's name as code.
            }
            else if (inCode)
            {
                written.Append(Escape(line));
            }
            else
            {
                WriteLine(written, line);
            }
        }

        return inCode ? written.Append('\n').Append(Fence).ToString() : written.ToString();
    }

    private static void WriteLine(StringBuilder written, string line)
    {
        var text = line.AsSpan().TrimStart();
        var indent = line[..(line.Length - text.Length)];
        if (HeadingLength(text) is > 0 and var marks)
        {
            written.Append('*').Append(Inline(text[marks..].Trim(" #").ToString().Replace("**", "", StringComparison.Ordinal), 0)).Append('*');
        }
        else if (text is ['>', ..])
        {
            written.Append("> ").Append(Inline(text[1..].TrimStart().ToString(), 0));
        }
        else if (text is ['-' or '*' or '+', ' ', ..])
        {
            written.Append(indent).Append("• ").Append(Inline(text[2..].ToString(), 0));
        }
        else
        {
            written.Append(indent).Append(Inline(text.ToString(), 0));
        }
    }

    private static int HeadingLength(ReadOnlySpan<char> text)
    {
        var marks = text.Length - text.TrimStart('#').Length;
        return marks is > 0 and <= 6 && text.Length > marks && text[marks] == ' ' ? marks : 0;
    }

    private static string Inline(string text, int depth)
    {
        if (depth > MaxDepth)
        {
            return Escape(text);
        }

        var written = new StringBuilder(text.Length + 16);
        var at = 0;
        while (at < text.Length)
        {
            at += TryWriteCode(written, text, at) is > 0 and var code ? code
                : TryWriteLink(written, text, at, depth) is > 0 and var link ? link
                : TryWriteEmphasis(written, text, at, depth) is > 0 and var emphasis ? emphasis
                : WriteCharacter(written, text, at);
        }

        return written.ToString();
    }

    private static int TryWriteCode(StringBuilder written, string text, int at)
    {
        if (text[at] != '`' || text.IndexOf('`', at + 1) is not (> 0 and var end))
        {
            return 0;
        }

        written.Append('`').Append(Escape(text[(at + 1)..end])).Append('`');
        return end + 1 - at;
    }

    /// <summary><c>[label](address)</c>, <c>![label](address)</c> and <c>&lt;address&gt;</c>, as long as the address is one of the web or of mail.</summary>
    private static int TryWriteLink(StringBuilder written, string text, int at, int depth)
    {
        if (text[at] == '<' && text.IndexOf('>', at) is > 0 and var close && IsAddress(text[(at + 1)..close]))
        {
            written.Append('<').Append(Address(text[(at + 1)..close])).Append('>');
            return close + 1 - at;
        }

        var open = text[at] == '!' ? at + 1 : at;
        if (open >= text.Length || text[open] != '[' ||
            text.IndexOf("](", open, StringComparison.Ordinal) is not (> 0 and var middle) ||
            text.IndexOf(')', middle) is not (> 0 and var end) ||
            !IsAddress(text[(middle + 2)..end]))
        {
            return 0;
        }

        var label = Inline(text[(open + 1)..middle], depth + 1).Replace("|", "¦", StringComparison.Ordinal);
        written.Append('<').Append(Address(text[(middle + 2)..end]));
        written.Append(label.Length > 0 ? "|" : "").Append(label).Append('>');
        return end + 1 - at;
    }

    private static int TryWriteEmphasis(StringBuilder written, string text, int at, int depth) =>
        TryWrap(written, text, at, "***", "*_", "_*", depth) is > 0 and var both ? both
        : TryWrap(written, text, at, "**", "*", "*", depth) is > 0 and var strong ? strong
        : TryWrap(written, text, at, "__", "*", "*", depth) is > 0 and var heavy ? heavy
        : TryWrap(written, text, at, "~~", "~", "~", depth) is > 0 and var struck ? struck
        : TryWrap(written, text, at, "*", "_", "_", depth) is > 0 and var star ? star
        : TryWrap(written, text, at, "_", "_", "_", depth);

    private static int TryWrap(StringBuilder written, string text, int at, string mark, string before, string after, int depth)
    {
        var start = at + mark.Length;
        if (string.CompareOrdinal(text, at, mark, 0, mark.Length) != 0 || start >= text.Length || char.IsWhiteSpace(text[start]) || text[start] == mark[0] ||
            (at > 0 && mark[0] == '_' && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var end = text.IndexOf(mark, start, StringComparison.Ordinal);
        while (end > 0 && mark.Length == 1 && end + 1 < text.Length && text[end + 1] == mark[0])
        {
            end = end + 2 < text.Length ? text.IndexOf(mark, end + 2, StringComparison.Ordinal) : -1; // A doubled mark does not end a single one.
        }

        while (end > 0 && mark.Length > 1 && end + mark.Length < text.Length && text[end + mark.Length] == mark[0])
        {
            end++; // A single mark that ends within is not part of the double one.
        }

        if (end <= start || char.IsWhiteSpace(text[end - 1]) ||
            (mark[0] == '_' && end + mark.Length < text.Length && char.IsLetterOrDigit(text[end + mark.Length])))
        {
            return 0;
        }

        written.Append(before).Append(Inline(text[start..end], depth + 1)).Append(after);
        return end + mark.Length - at;
    }

    private static int WriteCharacter(StringBuilder written, string text, int at)
    {
        if (text[at] == '\\' && at + 1 < text.Length && char.IsPunctuation(text[at + 1]))
        {
            written.Append(Escape(text.Substring(at + 1, 1)));
            return 2;
        }

        written.Append(Escape(text.Substring(at, 1)));
        return 1;
    }

    private static bool IsAddress(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https" or "mailto") &&
        target.AsSpan().IndexOfAny(' ', '\n', '<') < 0;

    private static string Address(string target) => Escape(target).Replace("|", "%7C", StringComparison.Ordinal);
}
