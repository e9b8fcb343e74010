using System.Text.RegularExpressions;

namespace VirtualAssistant.Channels.Rendering;

/// <summary>Markdown without its marks, for where they would be read as they are written.</summary>
public static partial class PlainText
{
    public static string Of(string markdown)
    {
        var text = Link().Replace(markdown, match =>
            match.Groups["label"].Value == match.Groups["url"].Value || match.Groups["label"].Length == 0
                ? match.Groups["url"].Value
                : $"{match.Groups["label"].Value} ({match.Groups["url"].Value})");
        text = FenceLine().Replace(text, "");
        text = Heading().Replace(text, "");
        text = Strong().Replace(text, "${in}");
        text = Underlined().Replace(text, "${in}");
        text = Struck().Replace(text, "${in}");
        text = Starred().Replace(text, "${before}${in}");
        text = Code().Replace(text, "${in}");
        return Escaped().Replace(text, "${in}");
    }

    [GeneratedRegex(@"!?\[(?<label>[^\[\]\n]*)\]\((?<url>[^()\s]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[ \t]*```.*\n?", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex FenceLine();

    [GeneratedRegex(@"^#{1,6} +", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*(?<in>[^*\s]([^*\n]*[^*\s])?)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Strong();

    [GeneratedRegex(@"__(?<in>[^_\s]([^_\n]*[^_\s])?)__", RegexOptions.NonBacktracking)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"~~(?<in>[^~\s]([^~\n]*[^~\s])?)~~", RegexOptions.NonBacktracking)]
    private static partial Regex Struck();

    [GeneratedRegex(@"(?<before>^|[\s(""'])\*(?<in>[^*\s]([^*\n]*[^*\s])?)\*", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Starred();

    [GeneratedRegex(@"`(?<in>[^`\n]+)`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\\(?<in>[\\`*_{}\[\]()#+\-.!|~<>])", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
