namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>What the buttons under an announced reminder send back.</summary>
/// <param name="Reminder">The reminder the button stands under.</param>
internal sealed record ReminderButton(Guid? Reminder);
