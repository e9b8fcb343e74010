using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Slack.Interactivity;

namespace VirtualAssistant.Channels.Slack.Rendering;

/// <summary>Card actions as buttons. What a button brings back is sealed: nobody else reads it, and nobody makes one up.</summary>
internal sealed class BlockButtons(SlackSeal seal)
{
    /// <summary>What the ids of this product's buttons begin with.</summary>
    public const string ActionPrefix = "say-";

    /// <summary>Makes a button of each action that Slack can show.</summary>
    public IReadOnlyList<JsonObject> Render(IEnumerable<JsonElement> actions) => [.. actions.Select(Render).OfType<JsonObject>()];

    public JsonObject? Button(SlackButton button)
    {
        var title = button.Title is { Length: > 0 } ? button.Title : button.Text;
        if (string.IsNullOrWhiteSpace(title))
        {
            return null;
        }

        var value = seal.Seal(JsonSerializer.SerializeToUtf8Bytes(button, SlackJson.Default.SlackButton), SlackButton.Purpose);
        return value.Length > BlockLimits.ButtonValue
            ? button.Value is null ? null : Button(button with { Value = null }) // Without what it carries it still says its words.
            : Blocks.Button(ActionPrefix, title, value);
    }

    private JsonObject? Render(JsonElement action)
    {
        var title = action.Text("title") ?? action.Text("text") ?? action.Text("value") ?? "";
        var value = action.Has("value") ? action.GetProperty("value") : (JsonElement?)null;
        return action.Text("type") switch
        {
            ActionTypes.ImBack => Button(new SlackButton(title, action.Text("value") ?? title)),
            ActionTypes.PostBack => Button(new SlackButton(title, action.Text("value"), value is { ValueKind: JsonValueKind.Object } ? value : null)),
            ActionTypes.MessageBack => Button(new SlackButton(title, action.Text("text"), value)),
            _ => action.Text("value") is { } url && url.Length <= BlockLimits.Url && Blocks.IsWeb(url) ? Blocks.Link(ActionPrefix, title, url) : null,
        };
    }
}
