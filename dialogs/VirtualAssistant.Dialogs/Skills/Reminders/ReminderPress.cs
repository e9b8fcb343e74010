using System.Text.Json;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>A button of a <see cref="ReminderCard"/>, as the channel says that it was pressed: the value of an <c>adaptiveCard/action</c>.</summary>
/// <param name="Message">The message that the card stands in.</param>
internal sealed record ReminderPress(string Verb, Guid Reminder, Guid? Receipt, string? Message)
{
    public const string Invoke = "adaptiveCard/action";

    public const string Done = "reminder.done";
    public const string Snooze = "reminder.snooze";
    public const string Undo = "reminder.undo";
    public const string Show = "reminder.show";

    /// <returns>Null when it is none of these buttons.</returns>
    public static ReminderPress? Read(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        var action = json.RootElement.Child("value").Child("action");
        var data = action.Child("data");
        return action.Text("type") == "Action.Execute" && action.Text("verb") is { } verb and (Done or Snooze or Undo or Show)
            && Guid.TryParse(data.Text("reminder"), out var reminder)
            ? new ReminderPress(verb, reminder, Guid.TryParse(data.Text("receipt"), out var receipt) ? receipt : null, json.RootElement.Text("replyToId"))
            : null;
    }
}
