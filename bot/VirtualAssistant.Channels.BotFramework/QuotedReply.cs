using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>A message that quotes another, as Teams writes it in the HTML that comes along: <c>&lt;blockquote itemtype="http://schema.skype.com/Reply"&gt;</c>.</summary>
internal static partial class QuotedReply
{
    private const string Html = "text/html";
    private const string End = "</blockquote>";
    private const string MentionType = "mention";

    /// <summary>Leaves of the message what its author says to the quoted words; whoever quotes the assistant speaks to it.</summary>
    /// <remarks>What somebody else said is not said again by being quoted: it is neither understood nor remembered as the author's.</remarks>
    public static void WriteOut(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate) ||
            HtmlOf(activity) is not { } html || !Quote().IsMatch(html) || Author().Match(html) is not { Success: true } author)
        {
            return;
        }

        if (activity.Entities?.Any(entity => entity?.Type == MentionType) != true) // With a mention, Teams has left the quoted words out of the text.
        {
            activity.Text = WebUtility.HtmlDecode(Tag().Replace(html[(html.LastIndexOf(End, StringComparison.OrdinalIgnoreCase) + End.Length)..], " ")).Trim();
        }

        if (activity.Recipient is { } assistant && WebUtility.HtmlDecode(author.Groups[1].Value) == assistant.Id)
        {
            activity.Entities = [.. activity.Entities ?? [], new Mention { Mentioned = assistant, Text = "" }];
        }
    }

    private static string? HtmlOf(Activity activity) =>
        activity.Attachments?.FirstOrDefault(attachment => attachment?.ContentType == Html)?.Content?.ToString();

    [GeneratedRegex("""<blockquote[^>]*itemtype="http://schema\.skype\.com/Reply"[^>]*>.*</blockquote>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Quote();

    [GeneratedRegex("itemprop=\"mri\"[^>]*itemid=\"([^\"]+)\"", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Author();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
