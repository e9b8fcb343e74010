using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Rendering;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>A message as Slack takes it.</summary>
/// <param name="Text">All of it in mrkdwn: what notifications and screen readers say, and what is shown where blocks are not.</param>
/// <param name="Blocks">Null where the text says it all.</param>
internal sealed record SlackMessage(string Text, JsonArray? Blocks);

/// <summary>Renders an activity for Slack: its text as mrkdwn, its cards and buttons as blocks.</summary>
/// <remarks>What does not fit into Slack's limits is left to the text, which has everything.</remarks>
internal sealed class MessageRenderer(BlockButtons buttons, AdaptiveBlocks adaptive)
{
    private const string Empty = "…";

    public SlackMessage Render(Activity activity)
    {
        using var json = JsonDocument.Parse(ActivityJson.Write(activity));
        var root = json.RootElement;
        var said = Said(root);
        var blocks = new List<JsonObject>();
        var fallback = new List<string>();
        foreach (var attachment in root.Items("attachments"))
        {
            Add(attachment, blocks, fallback);
        }

        if (buttons.Render(root.Child("suggestedActions").Items("actions")) is { Count: > 0 } suggested)
        {
            blocks.AddRange(Blocks.Actions(suggested));
        }

        var text = string.Join("\n\n", fallback.Prepend(said).Where(part => part.Length > 0));
        return new SlackMessage(BlockLimits.Cut(text.Length > 0 ? text : Empty, BlockLimits.TextMessage), Fit([.. Blocks.Sections(said), .. blocks], blocks.Count));
    }

    private static string Said(JsonElement activity)
    {
        Func<string, string> write = activity.Text("textFormat") is null or TextFormatTypes.Markdown ? Mrkdwn.FromMarkdown : Mrkdwn.Escape;
        return SlackMention.WriteAll(activity, write(activity.Text("text") ?? ""), write);
    }

    private void Add(JsonElement attachment, List<JsonObject> blocks, List<string> fallback)
    {
        var type = attachment.Text("contentType") ?? "";
        var content = attachment.Child("content");
        if (type == CardText.AdaptiveType)
        {
            blocks.AddRange(adaptive.Render(content));
            fallback.Add(Mrkdwn.FromMarkdown(CardText.Of(attachment)));
        }
        else if (content.ValueKind == JsonValueKind.Object && CardText.IsCard(type))
        {
            blocks.AddRange(Card(content));
            fallback.Add(Mrkdwn.FromMarkdown(CardText.Of(attachment)));
        }
        else if (type.StartsWith("image/", StringComparison.Ordinal) && Blocks.Image(attachment.Text("contentUrl"), attachment.Text("name")) is { } image)
        {
            blocks.Add(image);
            fallback.Add(Mrkdwn.FromMarkdown(CardText.Of(attachment)));
        }
        else if (CardText.Of(attachment) is { Length: > 0 } named)
        {
            blocks.AddRange(Blocks.Sections(Mrkdwn.FromMarkdown(named)));
            fallback.Add(Mrkdwn.FromMarkdown(named));
        }
    }

    /// <summary>A hero card and its kin: heading, words, pictures, buttons.</summary>
    private IEnumerable<JsonObject> Card(JsonElement card)
    {
        if (card.Text("title") is { } title)
        {
            yield return Blocks.Header(title);
        }

        foreach (var section in Blocks.Sections(Mrkdwn.FromMarkdown(CardText.Body(card))))
        {
            yield return section;
        }

        foreach (var picture in card.Items("images").Append(card.Child("image")))
        {
            if (Blocks.Image(picture.Text("url"), picture.Text("alt")) is { } image)
            {
                yield return image;
            }
        }

        foreach (var row in Blocks.Actions(buttons.Render(card.Items("buttons"))))
        {
            yield return row;
        }
    }

    /// <returns>The blocks; null when there is nothing but text in them, or when they are more than Slack takes.</returns>
    private static JsonArray? Fit(IReadOnlyList<JsonObject> blocks, int others)
    {
        if (others == 0 || blocks.Count > BlockLimits.Message)
        {
            return null;
        }

        Number(blocks);
        var array = new JsonArray([.. blocks]);
        return TextLength(array) > BlockLimits.AllText ? null : array;
    }

    /// <summary>Action ids are unique in the message, whatever the parts were made from.</summary>
    private static void Number(IReadOnlyList<JsonObject> blocks)
    {
        var number = 0;
        foreach (var element in blocks.SelectMany(block => (block["elements"] as JsonArray ?? []).Append(block["accessory"])).OfType<JsonObject>())
        {
            if (element.ContainsKey("action_id"))
            {
                element["action_id"] = $"{BlockButtons.ActionPrefix}{number++}";
            }
        }
    }

    private static int TextLength(JsonNode? node) => node switch
    {
        JsonObject json => json.Sum(field => field.Key is "text" or "value" or "alt_text" && field.Value is JsonValue text ? text.ToString().Length : TextLength(field.Value)),
        JsonArray array => array.Sum(TextLength),
        _ => 0,
    };
}
