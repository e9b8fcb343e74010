using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAssistant.Channels.Rendering;
using VirtualAssistant.Channels.Slack.Interactivity;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>Adaptive Cards as blocks, as near as Block Kit comes. What it has no block for is shown as text.</summary>
internal sealed class AdaptiveBlocks(BlockButtons buttons)
{
    private const int MaxDepth = 16;

    public IReadOnlyList<JsonObject> Render(JsonElement card)
    {
        var blocks = new List<JsonObject>();
        foreach (var element in card.Items("body"))
        {
            Add(element, blocks, 0);
        }

        AddActions(card.Items("actions"), blocks, 0);
        return blocks;
    }

    private void Add(JsonElement element, List<JsonObject> blocks, int depth)
    {
        if (depth > MaxDepth || element.ValueKind != JsonValueKind.Object || (element.TryGetProperty("isVisible"u8, out var visible) && visible.ValueKind == JsonValueKind.False))
        {
            return;
        }

        switch (element.Text("type"))
        {
            case "TextBlock" when IsHeading(element):
                blocks.Add(Blocks.Header(element.Text("text") ?? ""));
                break;
            case "FactSet":
                blocks.AddRange(Blocks.Fields(element.Items("facts").Select(fact =>
                    Mrkdwn.FromMarkdown($"**{fact.Text("title")?.TrimEnd(':')}**\n{fact.Text("value")}"))));
                break;
            case "Image":
                AddImage(element, blocks);
                break;
            case "ImageSet":
                AddAll(element.Items("images"), blocks, depth);
                break;
            case "Container" or "Column" or "TableCell":
                AddAll(element.Items("items"), blocks, depth);
                break;
            case "ColumnSet":
                AddColumns(element, blocks, depth);
                break;
            case "ActionSet":
                AddActions(element.Items("actions"), blocks, depth);
                break;
            case { } type when type.StartsWith("Input.", StringComparison.Ordinal):
                AddInput(element, blocks);
                break;
            default:
                blocks.AddRange(Blocks.Sections(Mrkdwn.FromMarkdown(MarkdownTable.Flatten(CardText.Element(element), monospaced: true))));
                break;
        }
    }

    private void AddAll(IEnumerable<JsonElement> elements, List<JsonObject> blocks, int depth)
    {
        foreach (var element in elements)
        {
            Add(element, blocks, depth + 1);
        }
    }

    private static bool IsHeading(JsonElement text) =>
        (text.Text("style") == "heading" || text.Text("size") is "Large" or "ExtraLarge" or "large" or "extraLarge") &&
        text.Text("text") is { Length: <= BlockLimits.Header } words && !words.Contains('\n', StringComparison.Ordinal);

    private static void AddImage(JsonElement image, List<JsonObject> blocks)
    {
        if (Blocks.Image(image.Text("url"), image.Text("altText")) is { } block)
        {
            blocks.Add(block);
        }
        else if (image.Text("altText") is { } alt)
        {
            blocks.AddRange(Blocks.Sections(Mrkdwn.Escape(alt)));
        }
    }

    /// <summary>Columns of nothing but text stand side by side; others one below the other.</summary>
    private void AddColumns(JsonElement set, List<JsonObject> blocks, int depth)
    {
        JsonElement[] columns = [.. set.Items("columns")];
        if (columns.Length is > 1 and <= BlockLimits.Fields && columns.All(column => column.Items("items").All(item => item.Text("type") == "TextBlock")))
        {
            blocks.AddRange(Blocks.Fields(columns.Select(column => Mrkdwn.FromMarkdown(string.Join('\n', column.Items("items").Select(CardText.Element))))));
        }
        else
        {
            AddAll(columns, blocks, depth);
        }
    }

    private void AddActions(IEnumerable<JsonElement> actions, List<JsonObject> blocks, int depth)
    {
        var row = new List<JsonObject>();
        var shown = new List<JsonElement>();
        foreach (var action in actions)
        {
            switch (action.Text("type"))
            {
                case "Action.Submit" or "Action.Execute" when buttons.Button(Submit(action)) is { } submit:
                    row.Add(submit);
                    break;
                case "Action.OpenUrl" when action.Text("url") is { } url && url.Length <= BlockLimits.Url && Blocks.IsWeb(url):
                    row.Add(Blocks.Link(BlockButtons.ActionPrefix, action.Text("title") ?? url, url));
                    break;
                case "Action.ShowCard":
                    shown.Add(action.Child("card"));
                    break;
            }
        }

        blocks.AddRange(Blocks.Actions(row));
        foreach (var card in shown.Where(_ => depth < MaxDepth))
        {
            AddAll(card.Items("body"), blocks, depth);
            AddActions(card.Items("actions"), blocks, depth + 1);
        }
    }

    private static SlackButton Submit(JsonElement action) =>
        new(action.Text("title") ?? "OK", action.Text("data"), action.Child("data") is { ValueKind: JsonValueKind.Object } data ? data : JsonSerializer.SerializeToElement(new JsonObject()));

    private static void AddInput(JsonElement input, List<JsonObject> blocks)
    {
        if (input.Text("id") is not { Length: <= BlockLimits.BlockId } id || Element(input) is not { } element)
        {
            return;
        }

        element["action_id"] = id;
        blocks.Add(new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = id,
            ["optional"] = !input.Flag("isRequired"),
            ["label"] = Blocks.Plain(input.Text("label") ?? input.Text("title") ?? input.Text("placeholder") ?? id, BlockLimits.Label),
            ["element"] = element,
        });
    }

    private static JsonObject? Element(JsonElement input) => input.Text("type") switch
    {
        "Input.Text" or "Input.Number" => TextInput(input),
        "Input.Date" => WithInitial(new JsonObject { ["type"] = "datepicker" }, "initial_date", input.Text("value")),
        "Input.Time" => WithInitial(new JsonObject { ["type"] = "timepicker" }, "initial_time", input.Text("value")),
        "Input.Toggle" => new JsonObject
        {
            ["type"] = "checkboxes",
            ["options"] = new JsonArray(Option(input.Text("title") ?? "Yes", input.Text("valueOn") ?? "true")),
        },
        "Input.ChoiceSet" => Choices(input),
        _ => null,
    };

    private static JsonObject TextInput(JsonElement input)
    {
        var element = new JsonObject { ["type"] = "plain_text_input", ["multiline"] = input.Flag("isMultiline") };
        if (input.Text("placeholder") is { } placeholder)
        {
            element["placeholder"] = Blocks.Plain(placeholder, BlockLimits.Placeholder);
        }

        return WithInitial(element, "initial_value", input.Text("value") is { } value ? BlockLimits.Cut(value, BlockLimits.Input) : null);
    }

    private static JsonObject? Choices(JsonElement input)
    {
        JsonNode[] options = [.. input.Items("choices").Take(BlockLimits.Options).Select(choice => Option(choice.Text("title") ?? "", choice.Text("value") ?? choice.Text("title") ?? ""))];
        return options.Length == 0
            ? null
            : new JsonObject { ["type"] = input.Flag("isMultiSelect") ? "multi_static_select" : "static_select", ["options"] = new JsonArray(options) };
    }

    private static JsonObject Option(string title, string value) =>
        new() { ["text"] = Blocks.Plain(title, BlockLimits.OptionText), ["value"] = BlockLimits.Cut(value.Length > 0 ? value : title, BlockLimits.OptionValue) };

    private static JsonObject WithInitial(JsonObject element, string name, string? value)
    {
        if (value is not null)
        {
            element[name] = value;
        }

        return element;
    }
}
