using System.Text.Json.Nodes;

namespace VirtualAssistant.Dialogs.Skills.Search;

/// <summary>One thing that was found.</summary>
internal sealed record SearchResult(string Title, string Text)
{
    /// <summary>A hero card, which goes into the chat when it is chosen, and a small one for the list.</summary>
    public JsonObject ToCard() => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.hero",
        ["content"] = Content(),
        ["preview"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.thumbnail", ["content"] = Content() },
    };

    private JsonObject Content() => new() { ["title"] = Title, ["text"] = Text };
}
