using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing.Slack;

/// <summary>One call of the Web API, or of a response URL, as it came over the wire.</summary>
/// <param name="Method"><c>chat.postMessage</c>; <c>response_url</c> for a call of one.</param>
/// <param name="Token">The bearer; null without one.</param>
/// <param name="Moment">The <c>ts</c> that was given to it; null for what is no message.</param>
public sealed record SlackPost(string Method, string? Token, JsonObject Arguments, string? Moment)
{
    public string Text => (string?)Arguments["text"] ?? "";

    public string? Channel => (string?)Arguments["channel"];

    public string? Thread => (string?)Arguments["thread_ts"];

    /// <summary>Who alone sees it.</summary>
    public string? User => (string?)Arguments["user"];

    public JsonArray? Blocks => Arguments["blocks"] as JsonArray;

    /// <summary>Every button of the message, wherever it is.</summary>
    public IReadOnlyList<JsonObject> Buttons => [.. Find(Arguments["blocks"] ?? Arguments["view"]?["blocks"])];

    public JsonObject Button(string title) =>
        Buttons.FirstOrDefault(button => (string?)button["text"]?["text"] == title)
        ?? throw new InvalidOperationException($"No button '{title}' in {Arguments.ToJsonString()}");

    private static IEnumerable<JsonObject> Find(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "button" => [json],
        JsonObject json => json.SelectMany(field => Find(field.Value)),
        JsonArray array => array.SelectMany(Find),
        _ => [],
    };
}
