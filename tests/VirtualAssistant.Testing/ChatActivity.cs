using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing;

/// <summary>An activity as a client sees it: plain JSON, read without the product's own types.</summary>
public sealed record ChatActivity(JsonObject Json)
{
    public string? Id => (string?)Json["id"];

    public string Type => (string?)Json["type"] ?? "";

    public string Text => (string?)Json["text"] ?? "";

    public string? ReplyToId => (string?)Json["replyToId"];

    public string? ClientActivityId => Json["channelData"] is JsonObject data ? (string?)data["clientActivityID"] : null;

    /// <summary>A message of the assistant's.</summary>
    public bool IsReply => Type == "message" && (string?)Json["from"]?["role"] == "bot";

    /// <summary>The buttons of every card of the activity.</summary>
    public IReadOnlyList<JsonObject> Buttons =>
        [.. (Json["attachments"] as JsonArray ?? []).SelectMany(card => card?["content"]?["buttons"] as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>The titles of all that can be pressed: of hero cards, and of Adaptive Cards.</summary>
    public IReadOnlyList<string> Pressable =>
    [
        .. (Json["attachments"] as JsonArray ?? [])
            .SelectMany(card => card?["content"]?["buttons"] as JsonArray ?? card?["content"]?["actions"] as JsonArray ?? [])
            .Select(button => (string?)button!["title"] ?? ""),
    ];

    /// <summary>What the suggested actions say when they are pressed.</summary>
    public IReadOnlyList<string> Suggestions =>
        [.. (Json["suggestedActions"]?["actions"] as JsonArray ?? []).Select(action => (string?)action!["value"] ?? "")];

    public JsonObject Button(string title) =>
        Buttons.FirstOrDefault(button => (string?)button["title"] == title)
        ?? throw new InvalidOperationException($"No button '{title}' in {Json.ToJsonString()}");

    public override string ToString() => $"{(IsReply ? "assistant" : (string?)Json["from"]?["id"])} {Type}: {Text}";
}
