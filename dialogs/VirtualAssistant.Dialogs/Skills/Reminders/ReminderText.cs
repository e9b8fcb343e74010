using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>What the assistant says about reminders. Sentences that claim a deed take its receipt.</summary>
internal static class ReminderText
{
    public const string NoSuchDay = "There is no such day in the calendar.";

    public const string None = "You have no reminders.";

    public const string NothingAnnounced = "No reminder is waiting for an answer.";

    public const string Failed = "Sorry, I could not do that: something went wrong on my side. Nothing was changed.";

    /// <summary>"to call your mother", "about the dentist", "that the shop closes".</summary>
    public static string Phrase(string what, SubjectLink link, IPhraser phraser)
    {
        var spoken = phraser.ToSecondPerson(what);
        return link switch
        {
            SubjectLink.About => $"about {spoken}",
            SubjectLink.That => $"that {spoken}",
            SubjectLink.To => $"to {spoken}",
            _ => $"of \"{what}\"",
        };
    }

    public static string When(ReminderSnapshot reminder, SkillTurn turn, IPhraser phraser) =>
        reminder.Recurrence is { } series
            ? $"{phraser.Recurrence(series, turn.Utterance.Locale)}, next {phraser.Moment(InPersonsZone(reminder, turn), turn.Now, turn.Utterance.Locale)}"
            : phraser.Moment(InPersonsZone(reminder, turn), turn.Now, turn.Utterance.Locale);

    public static string Numbered(IReadOnlyList<ReminderSnapshot> reminders, SkillTurn turn, IPhraser phraser)
    {
        var text = new StringBuilder();
        for (var i = 0; i < reminders.Count; i++)
        {
            var reminder = reminders[i];
            var over = reminder.State == ReminderState.Fired ? " (not done yet)" : "";
            text.Append(i == 0 ? "" : "\n").Append(i + 1).Append(". ").Append(reminder.What).Append(", ").Append(When(reminder, turn, phraser)).Append(over);
        }

        return text.ToString();
    }

    public static string Past(ZonedDateTime moment, SkillTurn turn, IPhraser phraser) =>
        $"That time has already passed ({phraser.Moment(moment, turn.Now, turn.Utterance.Locale)}), and I cannot remind you in the past.";

    public static string RepeatsOn(ReminderSnapshot reminder, SkillTurn turn, IPhraser phraser) =>
        $"That one repeats {phraser.Recurrence(reminder.Recurrence!, turn.Utterance.Locale)}. Say for example \"every Tuesday at 9\" to move all of it, or \"never mind\".";

    public static string NoMatch(string subject) => $"I have no reminder about \"{subject}\".";

    /// <summary>The announcement of a reminder, with its buttons.</summary>
    public static Activity Announce(ReminderDue due, SkillTurn turn, IPhraser phraser)
    {
        var title = $"Reminder: {due.What}";
        var late = due.IsLate ? Late(due, turn, phraser) : null;
        var card = new HeroCard
        {
            Buttons = [Button("Done", "done", due), Button("Snooze 10 min", "snooze 10 min", due)],
        };
        var message = MessageFactory.Attachment(card.ToAttachment(), late is null ? title : $"{title}\n\n{late}");
        return (Activity)message;
    }

    /// <summary>What an action came to.</summary>
    public static string Tell(Receipt receipt, ReminderReceipt details, SkillTurn turn, IPhraser phraser) => (receipt.Outcome, receipt.Action) switch
    {
        (ActionOutcome.Failed, _) => Failed,
        (ActionOutcome.Refused, _) => "That reminder is not there any more: it is done or cancelled already.",
        (_, CreateReminder.ActionName) => $"{Created(details, turn, phraser)}{Remarks(details)}",
        (_, ChangeReminder.ActionName) => $"Changed: I will remind you {When(details.After[0], turn, phraser)} of \"{details.After[0].What}\".{Remarks(details)}",
        (_, CancelReminders.ActionName) => $"Cancelled: {Names(details, phraser)}.",
        (_, MarkReminderDone.ActionName) when details.After[0].State == ReminderState.Scheduled => $"Good. Next time {When(details.After[0], turn, phraser)}.",
        (_, MarkReminderDone.ActionName) => $"Done: {Names(details, phraser)}.",
        (_, SnoozeReminder.ActionName) => $"Snoozed: I will remind you again {When(details.After[0], turn, phraser)} of \"{details.After[0].What}\".",
        _ => "Done.",
    };

    public static string TellUndone(Receipt receipt, ReminderReceipt details, string undone, SkillTurn turn, IPhraser phraser) => (receipt.Outcome, undone) switch
    {
        (ActionOutcome.Done, CreateReminder.ActionName) => $"Taken back: I will not remind you of {Names(details, phraser)}.",
        (ActionOutcome.Done, _) => $"Taken back: {string.Join("; ", details.After.Select(reminder => $"\"{reminder.What}\" is {StateOf(reminder, turn, phraser)}"))}.",
        _ => "I could not take that back: the reminder has changed since.",
    };

    private static string Created(ReminderReceipt details, SkillTurn turn, IPhraser phraser)
    {
        var reminder = details.After[0];
        var phrase = Phrase(reminder.What, details.Link, phraser);
        var first = phraser.Moment(InPersonsZone(reminder, turn), turn.Now, turn.Utterance.Locale);
        return reminder.Recurrence is { } series
            ? $"I will remind you {phraser.Recurrence(series, turn.Utterance.Locale)} {phrase}, for the first time {first}."
            : $"I will remind you {first} {phrase}.";
    }

    private static string Remarks(ReminderReceipt details) =>
        (details.TimeAssumed ? " You named no time of day, so I chose one; say for example \"make it 8:45\" to change it." : "") +
        details.ClockChange switch
        {
            ClockChange.Skipped => " The clocks are changed then and the time you named is skipped, so it is the one after.",
            ClockChange.Twice => " The clocks are changed then and the time you named comes twice; I take the first.",
            _ => "",
        };

    private static string StateOf(ReminderSnapshot reminder, SkillTurn turn, IPhraser phraser) => reminder.State switch
    {
        ReminderState.Scheduled => $"set for {When(reminder, turn, phraser)} again",
        ReminderState.Fired => "waiting for \"done\" again",
        _ => "cancelled",
    };

    private static string Names(ReminderReceipt details, IPhraser phraser) =>
        phraser.List([.. details.After.Select(reminder => $"\"{reminder.What}\"")]);

    private static string Late(ReminderDue due, SkillTurn turn, IPhraser phraser)
    {
        var moment = due.DueAt.ToInstant().InZone(turn.Zone ?? DateTimeZoneProviders.Tzdb[due.Zone]);
        var missed = due.Missed > 0 ? $" {phraser.Count(due.Missed, "further occurrence")} passed meanwhile." : "";
        return $"Late: it was due {phraser.Moment(moment, turn.Now, turn.Utterance.Locale)}, when I was not running or held up.{missed}";
    }

    private static CardAction Button(string title, string text, ReminderDue due) => new()
    {
        Type = ActionTypes.MessageBack,
        Title = title,
        Text = text,
        DisplayText = title,
        Value = new Dictionary<string, object> { ["reminder"] = due.Reminder },
    };

    private static ZonedDateTime InPersonsZone(ReminderSnapshot reminder, SkillTurn turn) =>
        turn.Zone is { } zone ? reminder.Moment.WithZone(zone) : reminder.Moment;
}
