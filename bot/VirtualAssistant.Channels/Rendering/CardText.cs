using System.Text;
using System.Text.Json;

namespace VirtualAssistant.Channels.Rendering;

/// <summary>Cards and other attachments written out as Markdown: everything they say, in the order they say it.</summary>
public static class CardText
{
    public const string AdaptiveType = "application/vnd.microsoft.card.adaptive";

    private const string CardPrefix = "application/vnd.microsoft.card.";
    private const int MaxDepth = 16;

    public static bool IsCard(string contentType) => contentType.StartsWith(CardPrefix, StringComparison.Ordinal);

    /// <summary>An attachment without its buttons: a card's words, or a link to a file.</summary>
    public static string Of(JsonElement attachment)
    {
        var type = attachment.Text("contentType") ?? "";
        var content = attachment.Child("content");
        if (type == AdaptiveType)
        {
            var written = Elements(content.Items("body"), 0);
            return written.Length > 0 ? written : content.Text("fallbackText") ?? content.Text("speak") ?? "";
        }

        return content.ValueKind == JsonValueKind.Object && IsCard(type)
            ? Join(Bold(content.Text("title")), Body(content))
            : File(attachment);
    }

    /// <summary>What a hero card and its kin say below their title.</summary>
    public static string Body(JsonElement card) => Join(
    [
        card.Text("subtitle") is { } subtitle ? $"*{subtitle}*" : "",
        card.Text("text") ?? "",
        string.Join('\n', card.Items("facts").Select(fact => Named(fact.Text("key"), fact.Text("value")))),
        string.Join('\n', card.Items("items").Select(item => Named(item.Text("title"), item.Text("price") ?? item.Text("subtitle")))),
        card.Text("tax") is { } tax ? Named("Tax", tax) : "",
        card.Text("total") is { } total ? Named("Total", total) : "",
        string.Join('\n', card.Items("media").Select(medium => medium.Text("url")).OfType<string>()),
    ]);

    /// <summary>One element of an Adaptive Card.</summary>
    public static string Element(JsonElement element) => Element(element, 0);

    private static string Element(JsonElement element, int depth) => element.Text("type") switch
    {
        _ when depth > MaxDepth => "",
        "TextBlock" => element.Text("weight") is "Bolder" or "bolder" ? Bold(element.Text("text")) : element.Text("text") ?? "",
        "RichTextBlock" => string.Concat(element.Items("inlines").Select(inline =>
            inline.ValueKind == JsonValueKind.String ? inline.GetString() : inline.Text("text"))),
        "FactSet" => string.Join('\n', element.Items("facts").Select(fact => Named(fact.Text("title"), fact.Text("value")))),
        "Image" => element.Text("altText") ?? "",
        "ImageSet" => Elements(element.Items("images"), depth + 1),
        "Container" or "Column" or "TableCell" => Elements(element.Items("items"), depth + 1),
        "ColumnSet" => Elements(element.Items("columns"), depth + 1),
        "Table" => Table(element, depth),
        "CodeBlock" => $"```\n{element.Text("codeSnippet")}\n```",
        { } type when type.StartsWith("Input.", StringComparison.Ordinal) => Input(element),
        _ => element.Text("fallback") ?? "",
    };

    private static string Elements(IEnumerable<JsonElement> elements, int depth) => Join([.. elements.Select(element => Element(element, depth))]);

    private static string Table(JsonElement table, int depth)
    {
        var written = new StringBuilder();
        foreach (var row in table.Items("rows"))
        {
            string[] cells = [.. row.Items("cells").Select(cell => Elements(cell.Items("items"), depth + 1).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal))];
            var isFirst = written.Length == 0;
            written.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
            if (isFirst)
            {
                written.Append('|').Insert(written.Length, " --- |", cells.Length).Append('\n');
            }
        }

        return written.ToString().TrimEnd();
    }

    private static string Input(JsonElement input)
    {
        var choices = string.Join(", ", input.Items("choices").Select(choice => choice.Text("title")).OfType<string>());
        return Join(input.Text("label") ?? input.Text("title") ?? input.Text("placeholder") ?? "", choices);
    }

    private static string File(JsonElement attachment)
    {
        var (name, url) = (attachment.Text("name"), attachment.Text("contentUrl"));
        return url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? $"[{(name ?? address.Segments[^1]).Replace("]", "\\]", StringComparison.Ordinal)}]({url})"
            : name ?? "";
    }

    private static string Named(string? name, string? value) => string.IsNullOrEmpty(name) ? value ?? "" : $"**{name.TrimEnd(':')}:** {value}";

    private static string Bold(string? text) => string.IsNullOrWhiteSpace(text) ? "" : $"**{text.Trim()}**";

    private static string Join(params ReadOnlySpan<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                joined.Append(joined.Length > 0 ? "\n\n" : "").Append(part);
            }
        }

        return joined.ToString();
    }
}
