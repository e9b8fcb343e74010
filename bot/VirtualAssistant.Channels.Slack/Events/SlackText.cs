using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Reads Slack's markup as the words a person meant: <c>&lt;https://x|label&gt;</c>, <c>&lt;#C1|general&gt;</c>, <c>&amp;amp;</c>.</summary>
/// <remarks>Mentions of people stay as Slack writes them; <see cref="Mentions"/> names them.</remarks>
internal static partial class SlackText
{
    public static string Decode(string text)
    {
        var decoded = new StringBuilder(text.Length);
        var read = 0;
        foreach (var match in Markup().EnumerateMatches(text))
        {
            decoded.Append(text, read, match.Index - read).Append(Meaning(text.Substring(match.Index + 1, match.Length - 2)));
            read = match.Index + match.Length;
        }

        return decoded.Append(text, read, text.Length - read)
            .Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
    }

    /// <summary>The ids of the people a text mentions, as written by Slack, in order.</summary>
    public static IReadOnlyList<string> Mentions(string text) => [.. Person().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    private static string Meaning(string markup)
    {
        var (target, label) = markup.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? (markup[..bar], markup[(bar + 1)..]) : (markup, "");
        return target switch
        {
            ['@', .. var user] => $"<@{user}>",
            ['#', ..] when label.Length > 0 => $"#{label}",
            ['#', ..] => target,
            "!here" or "!channel" or "!everyone" => $"@{target[1..]}",
            ['!', ..] => label.Length > 0 ? label : target[1..],
            _ when label.Length == 0 => Unprefixed(target),
            _ when Unprefixed(target).Contains(label, StringComparison.OrdinalIgnoreCase) => Unprefixed(target),
            _ => $"{label} ({target})",
        };
    }

    private static string Unprefixed(string target) =>
        target.StartsWith("mailto:", StringComparison.Ordinal) ? target[7..]
        : target.StartsWith("tel:", StringComparison.Ordinal) ? target[4..]
        : target;

    [GeneratedRegex(@"<[^<>\s|][^<>|\n]*(\|[^<>\n]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@"<@([A-Z0-9]+)(\|[^<>]*)?>", RegexOptions.NonBacktracking)]
    private static partial Regex Person();
}
