using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Buttons of Adaptive Cards that change in place: <c>adaptiveCard/action</c>.</summary>
internal static class CardPresses
{
    private const string Invoke = "adaptiveCard/action";

    private const int MaxPress = 200;

    public static bool Is(Activity activity) => activity is { Type: ActivityTypes.Invoke, Name: Invoke };

    /// <summary>The same for a button that is pressed twice before its card has changed: each press comes with an activity id of its own.</summary>
    /// <returns>Null for what may be asked for again, a refresh for example.</returns>
    public static string? KeyOf(Activity activity)
    {
        var press = Value(activity).Child("action").Child("data").Text("press");
        return press is { Length: <= MaxPress } ? $"press:{activity.From.Id}:{press}" : null;
    }

    /// <summary>Takes a token out that came along with the press: what is accepted is stored.</summary>
    public static void DropSecrets(Activity activity)
    {
        if (Value(activity) is { ValueKind: JsonValueKind.Object } value && (value.Has("authentication") || value.Has("state")))
        {
            var rest = JsonNode.Parse(value.GetRawText())!.AsObject();
            rest.Remove("authentication");
            rest.Remove("state");
            activity.Value = JsonSerializer.SerializeToElement(rest);
        }
    }

    /// <summary>What a press is answered that nothing has come of in time, or that went wrong.</summary>
    /// <param name="said">What the person was to be told; null when there are no words yet.</param>
    public static JsonObject Unanswered(string? said) => said is null
        ? new JsonObject
        {
            ["statusCode"] = 503,
            ["type"] = "application/vnd.microsoft.error",
            ["value"] = new JsonObject { ["code"] = "ServiceUnavailable", ["message"] = "This takes longer than a card waits. Press again in a moment." },
        }
        : new JsonObject { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.activity.message", ["value"] = said };

    private static JsonElement Value(Activity activity) => activity.Value as JsonElement? ?? default;
}
