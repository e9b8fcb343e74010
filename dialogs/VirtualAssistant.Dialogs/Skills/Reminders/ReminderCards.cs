using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Dialogs.PrefrontalCortex;
using VirtualAssistant.Dialogs.Skills.Undo;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Reminders on channels whose cards change in place: announces them, takes the presses, and shows what came of each.</summary>
internal sealed class ReminderCards(IReminderStore reminders, IPeople people)
{
    private static readonly Duration UsualSnooze = Duration.FromMinutes(10);

    public static bool AreShown(ConversationId conversation) => conversation.Channel == Channels.Msteams;

    public async Task AnnounceAsync(ReminderDue due, SkillTurn turn, CancellationToken cancellationToken)
    {
        var message = ReminderText.Announce(due, turn);
        var moment = due.DueAt.ToInstant().InZone(turn.Zone ?? DateTimeZoneProviders.Tzdb[due.Zone]);
        var card = new ReminderCard(
            due.Reminder, due.What, turn.Text(ReminderTexts.CardDue, ("moment", moment)), $"{due.Version}", IsOpen: true, Undo: null, await ViewersAsync(turn, cancellationToken));
        message.Attachments = [card.ToAttachment(turn)];
        await turn.Context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Takes a press. What changes something is requested, and answered with its outcome.</summary>
    public async Task<InvokeAnswer> PressAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (ReminderPress.Read(turn.Utterance.Activity) is not { } press || (press is { Verb: ReminderPress.Undo, Receipt: null }))
        {
            return InvokeAnswer.CardError("The value is no button of a card that this bot has sent.");
        }

        if (await reminders.FindAsync(new ReminderId(press.Reminder), cancellationToken) is not { } reminder)
        {
            return InvokeAnswer.CardMessage(turn.Text(ReminderTexts.CardGone));
        }

        if (!reminder.IsOf(turn.Person, turn.Conversation))
        {
            return InvokeAnswer.CardMessage(turn.Text(ReminderTexts.CardNotYours));
        }

        if (press.Verb == ReminderPress.Show)
        {
            return InvokeAnswer.Card((await ShowAsync(reminder, press, turn, cancellationToken)).Write(turn));
        }

        Request(press, turn);
        return InvokeAnswer.WithOutcome;
    }

    /// <summary>Puts what a deed came to in the place of what its card has shown.</summary>
    /// <param name="line">What is said of it.</param>
    /// <param name="isOpen">Whether the reminder waits for an answer again.</param>
    public async Task SettleAsync(SkillTurn turn, Caller caller, string what, string line, Receipt receipt, bool isOpen, CancellationToken cancellationToken)
    {
        var card = new ReminderCard(
            caller.About!.Value, what, line, $"{receipt.Id.Value:N}", isOpen, isOpen || receipt.Compensation is null ? null : receipt.Id.Value, await ViewersAsync(turn, cancellationToken));
        await turn.AnswerAsync(InvokeAnswer.Card(card.Write(turn)), cancellationToken);
        if (caller.Message is { } message)
        {
            // The answer is seen by who has pressed; the message itself is changed for everybody, and for later.
            await turn.Context.SendActivityAsync(
                new Activity
                {
                    Type = ActivityTypes.MessageUpdate,
                    Id = message,
                    Text = turn.Text(ReminderTexts.Announce, ("what", what)),
                    Attachments = [card.ToAttachment(turn)],
                },
                cancellationToken);
        }
    }

    private static void Request(ReminderPress press, SkillTurn turn)
    {
        var caller = new Caller(IsForm: false, press.Message, press.Reminder);
        switch (press.Verb)
        {
            case ReminderPress.Done:
                turn.Request(MarkReminderDone.ActionName, JsonSerializer.Serialize(new DoneArguments(press.Reminder), ReminderSkillJson.Default.DoneArguments), caller);
                break;
            case ReminderPress.Snooze:
                var until = (turn.Now + UsualSnooze).ToUnixTimeMilliseconds();
                turn.Request(
                    SnoozeReminder.ActionName, JsonSerializer.Serialize(new SnoozeArguments(press.Reminder, until), ReminderSkillJson.Default.SnoozeArguments), caller);
                break;
            default:
                turn.Request(
                    UndoAction.ActionName, JsonSerializer.Serialize(new UndoArguments(press.Receipt!.Value, IsPressed: true), UndoJson.Default.UndoArguments), caller);
                break;
        }
    }

    private async Task<ReminderCard> ShowAsync(Reminder reminder, ReminderPress press, SkillTurn turn, CancellationToken cancellationToken)
    {
        var snapshot = ReminderSnapshot.Of(reminder);
        var isOpen = press.Receipt is null && (reminder.State == ReminderState.Fired || reminder is { State: ReminderState.Scheduled, Rule: not null });
        var line = reminder.State switch
        {
            ReminderState.Fired => turn.Text(ReminderTexts.CardDue, ("moment", snapshot.Moment.WithZone(turn.Zone ?? snapshot.Moment.Zone))),
            ReminderState.Scheduled => turn.Text(ReminderTexts.CardNext, ("when", ReminderText.When(snapshot, turn))),
            _ => turn.Text(ReminderTexts.CardOver),
        };
        return new ReminderCard(reminder.Id.Value, reminder.What, line, $"{reminder.Version}", isOpen, press.Receipt, await ViewersAsync(turn, cancellationToken));
    }

    /// <summary>The person alone: what others see does not depend on who looks.</summary>
    private async Task<IReadOnlyList<string>> ViewersAsync(SkillTurn turn, CancellationToken cancellationToken) =>
    [
        .. (await people.FindDevicesAsync(turn.Person, cancellationToken))
            .Where(device => device.Identity.Channel == turn.Conversation.Channel).Select(device => device.Identity.Id),
    ];
}
