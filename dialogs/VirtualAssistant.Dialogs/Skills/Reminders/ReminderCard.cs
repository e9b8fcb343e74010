using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>An announced reminder as an Adaptive Card that changes in place when its buttons are pressed.</summary>
/// <remarks><code>
/// open: Done, Snooze ──press──► what came of it: Undo ──press──► open
/// </code>What stands on it besides is asked for again (<c>refresh</c>) when the person comes back to it.</remarks>
/// <param name="Reminder">The reminder that was announced.</param>
/// <param name="Line">How it stands, in words.</param>
/// <param name="Stamp">Another one for each state: the same button under the same stamp is the same press.</param>
/// <param name="Undo">The receipt that can be taken back; null where there is none.</param>
/// <param name="Viewers">Whose view is refreshed, by their ids on the channel.</param>
internal sealed record ReminderCard(Guid Reminder, string What, string Line, string Stamp, bool IsOpen, Guid? Undo, IReadOnlyList<string> Viewers)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public Attachment ToAttachment(SkillTurn turn) => new() { ContentType = ContentType, Content = Write(turn) };

    public JsonObject Write(SkillTurn turn)
    {
        var actions = new JsonArray();
        if (IsOpen)
        {
            actions.Add(Button(turn.Text(ReminderTexts.ButtonDone), ReminderPress.Done));
            actions.Add(Button(turn.Text(ReminderTexts.ButtonSnooze), ReminderPress.Snooze));
        }

        if (Undo is not null)
        {
            actions.Add(Button(turn.Text(ReminderTexts.ButtonUndo), ReminderPress.Undo));
        }

        return new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["refresh"] = new JsonObject
            {
                ["action"] = Execute(ReminderPress.Show),
                ["userIds"] = new JsonArray([.. Viewers.Select(viewer => (JsonNode)viewer)]),
            },
            ["body"] = new JsonArray(Text(What, "bolder"), Text(Line, "default")),
            ["actions"] = actions,
        };
    }

    private static JsonObject Text(string text, string weight) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["weight"] = weight };

    private JsonObject Button(string title, string verb)
    {
        var button = Execute(verb);
        button["title"] = title;
        return button;
    }

    private JsonObject Execute(string verb)
    {
        var data = new JsonObject { ["reminder"] = Reminder };
        if (verb != ReminderPress.Show)
        {
            data["press"] = $"{Reminder:N}:{verb}:{Stamp}";
        }

        if (Undo is { } receipt)
        {
            data["receipt"] = receipt;
        }

        return new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data };
    }
}
