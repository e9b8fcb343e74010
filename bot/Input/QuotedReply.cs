using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Bot.Input;

/// <summary>A message that quotes another, as Teams writes it in the HTML that comes along: <c>&lt;blockquote itemtype="http://schema.skype.com/Reply"&gt;</c>.</summary>
/// <param name="To">Who wrote what is quoted, by their id.</param>
/// <param name="Words">What is said to it.</param>
internal sealed partial record QuotedReply(string To, string Words)
{
    private const string Html = "text/html";
    private const string End = "</blockquote>";

    /// <returns>Null for a message that quotes nobody.</returns>
    public static QuotedReply? Of(Activity activity)
    {
        var html = activity.Attachments?.FirstOrDefault(attachment => attachment.ContentType == Html)?.Content?.ToString();
        if (html is null || !Quote().IsMatch(html) || Author().Match(html) is not { Success: true } author)
        {
            return null;
        }

        var said = html[(html.LastIndexOf(End, StringComparison.OrdinalIgnoreCase) + End.Length)..];
        return new QuotedReply(WebUtility.HtmlDecode(author.Groups[1].Value), WebUtility.HtmlDecode(Tag().Replace(said, " ")).Trim());
    }

    [GeneratedRegex("""<blockquote[^>]*itemtype="http://schema\.skype\.com/Reply"[^>]*>.*</blockquote>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex("itemprop=\"mri\"[^>]*itemid=\"([^\"]+)\"", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Author();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
