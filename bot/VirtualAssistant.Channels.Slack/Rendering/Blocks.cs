using System.Text.Json.Nodes;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>Single blocks of Block Kit, each within its limits.</summary>
internal static class Blocks
{
    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, BlockLimits.Header) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>A text as one section or, when it is longer than one may be, as several that break at line ends.</summary>
    public static IEnumerable<JsonObject> Sections(string mrkdwn)
    {
        var rest = mrkdwn.Trim();
        while (rest.Length > 0)
        {
            var length = rest.Length <= BlockLimits.Section ? rest.Length
                : rest.LastIndexOf('\n', BlockLimits.Section - 1, BlockLimits.Section / 2) is > 0 and var line ? line
                : rest.LastIndexOf(' ', BlockLimits.Section - 1, BlockLimits.Section / 2) is > 0 and var space ? space
                : BlockLimits.Section;
            yield return Section(rest[..length]);
            rest = rest[length..].TrimStart();
        }
    }

    public static JsonObject Section(string mrkdwn, JsonObject? accessory = null)
    {
        var section = new JsonObject { ["type"] = "section", ["text"] = Text(mrkdwn, BlockLimits.Section) };
        if (accessory is not null)
        {
            section["accessory"] = accessory;
        }

        return section;
    }

    public static IEnumerable<JsonObject> Fields(IEnumerable<string> mrkdwn) =>
        mrkdwn.Where(field => field.Length > 0).Chunk(BlockLimits.Fields).Select(fields => new JsonObject
        {
            ["type"] = "section",
            ["fields"] = new JsonArray([.. fields.Select(field => Text(field, BlockLimits.Field))]),
        });

    public static JsonObject Context(string mrkdwn) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(Text(mrkdwn, BlockLimits.Section)) };

    /// <returns>An image; null when Slack could not fetch it from there.</returns>
    public static JsonObject? Image(string? url, string? altText, string? title = null)
    {
        if (url is null || url.Length > BlockLimits.Url || !IsWeb(url))
        {
            return null;
        }

        var image = new JsonObject
        {
            ["type"] = "image",
            ["image_url"] = url,
            ["alt_text"] = BlockLimits.Cut(string.IsNullOrWhiteSpace(altText) ? "image" : altText, BlockLimits.AltText),
        };
        if (!string.IsNullOrWhiteSpace(title))
        {
            image["title"] = Plain(title, BlockLimits.AltText);
        }

        return image;
    }

    public static IEnumerable<JsonObject> Actions(IEnumerable<JsonObject> elements) =>
        elements.Chunk(BlockLimits.ActionElements).Select(few => new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray([.. few]) });

    public static JsonObject Button(string actionId, string title, string value) => new()
    {
        ["type"] = "button",
        ["action_id"] = actionId,
        ["text"] = Plain(title, BlockLimits.ButtonText),
        ["value"] = value,
    };

    /// <summary>A button that opens an address. Slack tells of the click, too, and nothing is done with it.</summary>
    public static JsonObject Link(string actionId, string title, string url) => new()
    {
        ["type"] = "button",
        ["action_id"] = actionId,
        ["text"] = Plain(title, BlockLimits.ButtonText),
        ["url"] = url,
    };

    public static JsonObject Plain(string text, int limit) =>
        new() { ["type"] = "plain_text", ["text"] = BlockLimits.Cut(string.IsNullOrWhiteSpace(text) ? "…" : text.Trim(), limit), ["emoji"] = true };

    public static JsonObject Text(string mrkdwn, int limit) => new() { ["type"] = "mrkdwn", ["text"] = BlockLimits.Cut(mrkdwn, limit) };

    public static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
