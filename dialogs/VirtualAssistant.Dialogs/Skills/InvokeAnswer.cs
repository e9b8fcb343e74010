using System.Text.Json.Nodes;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>What the caller of an invoke gets.</summary>
/// <param name="Status">An HTTP status.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body = null)
{
    /// <summary>A deed was requested, and its outcome is the answer.</summary>
    public static InvokeAnswer WithOutcome { get; } = new(202);

    /// <summary>A card whose button was pressed is replaced by this one.</summary>
    public static InvokeAnswer Card(JsonObject card) => OfCard(200, "application/vnd.microsoft.card.adaptive", card);

    /// <summary>A card whose button was pressed stays as it is, and this is said beside it.</summary>
    public static InvokeAnswer CardMessage(string text) => OfCard(200, "application/vnd.microsoft.activity.message", text);

    /// <summary>What a card has sent cannot be read.</summary>
    public static InvokeAnswer CardError(string message) =>
        OfCard(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = message }) with { Status = 400 };

    /// <summary>A form is shown, for the first time or again.</summary>
    public static InvokeAnswer Form(string title, JsonObject card) => OfTask("continue", new JsonObject
    {
        ["title"] = title,
        ["height"] = "medium",
        ["width"] = "medium",
        ["card"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card },
    });

    /// <summary>A form is closed, and this is said.</summary>
    public static InvokeAnswer FormMessage(string text) => OfTask("message", text);

    private static InvokeAnswer OfCard(int status, string type, JsonNode value) =>
        new(200, new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });

    private static InvokeAnswer OfTask(string type, JsonNode value) =>
        new(200, new JsonObject { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } });
}
