using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Capabilities;

namespace VirtualAssistant.Channels.Rendering;

/// <summary>Brings a reply down to what a channel can show, and loses nothing of what it says.</summary>
/// <remarks><code>
/// mention       ─► the person's name
/// Adaptive Card ─► the channel's own blocks ─► Markdown ─► plain text
/// buttons       ─► a numbered list to answer with words
/// table         ─► aligned code block, or a list of its rows
/// long text     ─► parts in order; cards and buttons come with the last
/// </code></remarks>
public static class ReplyRenderer
{
    /// <summary>Whether a reply of this size and content can be passed on without a look.</summary>
    public static bool ShowsEverything(ChannelCapabilities channel, ReadOnlySpan<byte> activity) =>
        channel is { Cards: CardSupport.Adaptive, Buttons: true } &&
        activity.Length <= channel.MaxTextLength &&
        (channel.Mentions || activity.IndexOf(RoomMention.Opening) < 0) &&
        (channel.Markdown == MarkdownDialect.Tables || !activity.Contains((byte)'|'));

    public static IReadOnlyList<Activity> Render(Activity reply, ChannelCapabilities channel)
    {
        if (reply.Type != ActivityTypes.Message)
        {
            return [reply];
        }

        WriteOut(reply, channel);
        if (!channel.Mentions)
        {
            RoomMention.WriteOut(reply);
        }

        var text = reply.Text ?? "";
        var isMarkdown = reply.TextFormat is null or TextFormatTypes.Markdown;
        if (isMarkdown && channel.Markdown != MarkdownDialect.Tables)
        {
            text = MarkdownTable.Flatten(text, monospaced: channel.Markdown != MarkdownDialect.None);
        }

        if (isMarkdown && channel.Markdown == MarkdownDialect.None)
        {
            text = PlainText.Of(text);
            reply.TextFormat = TextFormatTypes.Plain;
        }

        var parts = TextParts.Split(text, channel.MaxTextLength);
        reply.Text = parts is [.., var last] && (last.Length > 0 || reply.Text is not null) ? last : reply.Text;
        Activity[] rendered = [.. parts.SkipLast(1).Select(part => Part(reply, part)), reply];
        foreach (var part in rendered.Length > 1 ? rendered : [])
        {
            RoomMention.KeepWritten(part);
        }

        return rendered;
    }

    /// <summary>Puts into words what the channel has no form for.</summary>
    private static void WriteOut(Activity reply, ChannelCapabilities channel)
    {
        var hasCards = reply.Attachments is { Count: > 0 };
        var hasSuggestions = reply.SuggestedActions?.Actions is { Count: > 0 };
        var writesCards = channel.Cards == CardSupport.None && hasCards;
        var writesButtons = !channel.Buttons && (hasCards || hasSuggestions);
        if (!writesCards && !writesButtons)
        {
            return;
        }

        using var json = JsonDocument.Parse(ActivityJson.Write(reply));
        var text = new StringBuilder(reply.Text);
        JsonElement[] attachments = [.. json.RootElement.Items("attachments")];
        if (writesCards)
        {
            foreach (var words in attachments.Select(CardText.Of).Where(words => words.Length > 0))
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
            }

            reply.Attachments = null;
        }

        if (writesButtons)
        {
            var buttons = attachments
                .SelectMany(card => card.Child("content").Items("buttons").Concat(card.Child("content").Items("actions")))
                .Concat(json.RootElement.Child("suggestedActions").Items("actions"));
            Number(text, buttons);
            reply.SuggestedActions = null;
        }

        reply.Text = text.ToString();
    }

    /// <summary>What a person would press, they can write.</summary>
    private static void Number(StringBuilder text, IEnumerable<JsonElement> buttons)
    {
        var number = 0;
        foreach (var button in buttons)
        {
            var title = button.Text("title") ?? button.Text("text") ?? button.Text("value");
            if (title is not null)
            {
                var url = button.Text("url") ?? (button.Text("type") == ActionTypes.OpenUrl ? button.Text("value") : null);
                text.Append(number++ == 0 && text.Length > 0 ? "\n\n" : number > 1 ? "\n" : "").Append(number).Append(". ").Append(title);
                text.Append(url is null ? "" : $": {url}");
            }
        }
    }

    private static Activity Part(Activity whole, string text)
    {
        var part = ActivityJson.Read(ActivityJson.Write(whole).Span);
        part.Text = text;
        part.Attachments = null;
        part.SuggestedActions = null;
        part.InputHint = null;
        return part;
    }
}
