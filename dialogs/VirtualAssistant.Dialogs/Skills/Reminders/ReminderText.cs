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
    private static readonly string[] Bells = ["alarm", "timer", "wecker"];

    /// <summary>"to call your mother", "about the dentist", "that the shop closes".</summary>
    public static string Phrase(string what, SubjectLink link, SkillTurn turn) => turn.Text(
        link switch
        {
            SubjectLink.About => ReminderTexts.PhraseAbout,
            SubjectLink.That => ReminderTexts.PhraseThat,
            SubjectLink.To => ReminderTexts.PhraseTo,
            _ when IsBell(what) => ReminderTexts.PhraseBell,
            _ => ReminderTexts.PhraseNone,
        },
        ("what", what));

    /// <summary>When it fires next; of a series that is over, when it fired last.</summary>
    public static string When(ReminderSnapshot reminder, SkillTurn turn) => reminder is { State: not ReminderState.Fired, Recurrence: { } series }
        ? turn.Text(ReminderTexts.WhenAgain, ("series", series), ("moment", InPersonsZone(reminder, turn)))
        : turn.Text(ReminderTexts.When, ("moment", InPersonsZone(reminder, turn)));

    public static string Numbered(IReadOnlyList<ReminderSnapshot> reminders, SkillTurn turn) =>
        string.Join('\n', reminders.Select((reminder, index) => turn.Text(
            ReminderTexts.Line,
            ("number", index + 1), ("what", reminder.What), ("when", When(reminder, turn)), ("waiting", reminder.State == ReminderState.Fired))));

    public static string Past(ZonedDateTime moment, SkillTurn turn) => turn.Text(ReminderTexts.Past, ("moment", moment));

    public static string RepeatsOn(ReminderSnapshot reminder, SkillTurn turn) => turn.Text(ReminderTexts.Repeats, ("series", reminder.Recurrence));

    public static string NoMatch(string subject, SkillTurn turn) => turn.Text(ReminderTexts.NoMatch, ("subject", subject));

    /// <summary>The announcement of a reminder, with its buttons.</summary>
    public static Activity Announce(ReminderDue due, SkillTurn turn)
    {
        var title = turn.Text(ReminderTexts.Announce, ("what", due.What));
        var late = due.IsLate ? Late(due, turn) : null;
        var card = new HeroCard
        {
            Buttons = [Button(turn.Text(ReminderTexts.ButtonDone), "done", due), Button(turn.Text(ReminderTexts.ButtonSnooze), "snooze 10 min", due)],
        };
        var message = MessageFactory.Attachment(card.ToAttachment(), late is null ? title : $"{title}\n\n{late}");
        return (Activity)message;
    }

    /// <summary>What an action came to.</summary>
    public static string Tell(Receipt receipt, ReminderReceipt details, SkillTurn turn) => (receipt.Outcome, receipt.Action) switch
    {
        (ActionOutcome.Failed, _) => turn.Text(ReminderTexts.Failed, receipt),
        (ActionOutcome.Refused, _) => turn.Text(ReminderTexts.Gone, receipt),
        (_, CreateReminder.ActionName) => $"{Created(receipt, details, turn)}{Remarks(details, turn)}",
        (_, ChangeReminder.ActionName) => $"{About(ReminderTexts.Changed, receipt, details, turn)}{Remarks(details, turn)}",
        (_, CancelReminders.ActionName) => turn.Text(ReminderTexts.Cancelled, receipt, ("names", Names(details, turn))),
        (_, MarkReminderDone.ActionName) when details.After[0].State == ReminderState.Scheduled =>
            turn.Text(ReminderTexts.DoneSeries, receipt, ("when", When(details.After[0], turn))),
        (_, MarkReminderDone.ActionName) => turn.Text(ReminderTexts.Done, receipt, ("names", Names(details, turn))),
        (_, SnoozeReminder.ActionName) => About(ReminderTexts.Snoozed, receipt, details, turn),
        _ => turn.Text(ReminderTexts.Other, receipt),
    };

    public static string TellUndone(Receipt receipt, ReminderReceipt details, string undone, SkillTurn turn) => (receipt.Outcome, undone) switch
    {
        (ActionOutcome.Done, CreateReminder.ActionName) => turn.Text(ReminderTexts.UndoneCreate, receipt, ("names", Names(details, turn))),
        (ActionOutcome.Done, _) => turn.Text(ReminderTexts.Undone, receipt, ("states", string.Join("; ", details.After.Select(reminder => StateOf(reminder, turn))))),
        _ => turn.Text(ReminderTexts.NotUndone, receipt),
    };

    private static string Created(Receipt receipt, ReminderReceipt details, SkillTurn turn)
    {
        var reminder = details.After[0];
        var phrase = Phrase(reminder.What, details.Link, turn);
        var first = InPersonsZone(reminder, turn);
        return reminder.Recurrence is { } series
            ? turn.Text(details.IsForRoom ? ReminderTexts.CreatedSeriesForRoom : ReminderTexts.CreatedSeries, receipt, ("series", series), ("moment", first), ("phrase", phrase))
            : turn.Text(details.IsForRoom ? ReminderTexts.CreatedForRoom : ReminderTexts.Created, receipt, ("moment", first), ("phrase", phrase));
    }

    private static string About(TextKey key, Receipt receipt, ReminderReceipt details, SkillTurn turn) =>
        turn.Text(key, receipt, ("when", When(details.After[0], turn)), ("what", details.After[0].What));

    private static string Remarks(ReminderReceipt details, SkillTurn turn) =>
        (details.TimeAssumed ? $" {turn.Text(ReminderTexts.RemarkTimeAssumed)}" : "")
        + (details.RestsUntil is { } until ? $" {turn.Text(ReminderTexts.RemarkQuiet, ("until", until))}" : "") + details.ClockChange switch
        {
            ClockChange.Skipped => $" {turn.Text(ReminderTexts.RemarkSkipped)}",
            ClockChange.Twice => $" {turn.Text(ReminderTexts.RemarkTwice)}",
            _ => "",
        };

    private static string StateOf(ReminderSnapshot reminder, SkillTurn turn) => turn.Text(
        ReminderTexts.State,
        ("what", reminder.What),
        ("state", reminder.State switch
        {
            ReminderState.Scheduled => turn.Text(ReminderTexts.StateScheduled, ("when", When(reminder, turn))),
            ReminderState.Fired => turn.Text(ReminderTexts.StateFired),
            _ => turn.Text(ReminderTexts.StateOver),
        }));

    /// <summary>"alarm", "timer": a reminder of nothing but the hour.</summary>
    private static bool IsBell(string what) => Array.Exists(Bells, bell => bell.Equals(what, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string> Names(ReminderReceipt details, SkillTurn turn) => [.. details.After.Select(reminder => turn.Text(ReminderTexts.Quoted, ("what", reminder.What)))];

    private static string Late(ReminderDue due, SkillTurn turn)
    {
        var moment = due.DueAt.ToInstant().InZone(turn.Zone ?? DateTimeZoneProviders.Tzdb[due.Zone]);
        return turn.Text(ReminderTexts.Late, ("moment", moment), ("missed", due.Missed));
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
