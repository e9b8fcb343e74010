using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using NodaTime;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Brain.Reminders;
using VirtualAssistant.Dialogs.PrefrontalCortex;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Makes, lists, moves, cancels, announces and finishes reminders.</summary>
internal sealed class RemindersSkill : Skill
{
    private static readonly Duration UsualSnooze = Duration.FromMinutes(10);

    private readonly IReminderStore reminders;
    private readonly ReminderQuestion newReminder;
    private readonly WhichQuestion which;
    private readonly MoveQuestion move;
    private readonly ReminderCards cards;
    private readonly ILanguageCenter language;

    public RemindersSkill(IReminderStore reminders, IPeople people, ILanguageCenter language)
        : base(
            "reminder",
            Intents.ReminderCreate, Intents.ReminderList, Intents.ReminderNext, Intents.ReminderCancel, Intents.ReminderChange, Intents.ReminderDone,
            Intents.ReminderSnooze, Intents.ReminderOther)
    {
        (this.reminders, this.language) = (reminders, language);
        newReminder = new ReminderQuestion();
        which = new WhichQuestion(CompleteChoiceAsync);
        move = new MoveQuestion();
        cards = new ReminderCards(reminders, people);
        Dialogs = [newReminder, which, move];
    }

    public override IReadOnlyList<Dialog> Dialogs { get; }

    public override IReadOnlyList<string> ExamplesFor(SkillTurn turn) => turn.Text(ReminderTexts.Examples).Split('|');

    /// <summary>A correction such as "make it 8:45" answers the open question; a whole new request replaces it.</summary>
    public override bool MayInterrupt(SkillTurn turn, string intent) => intent is not Intents.ReminderChange;

    public override async Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var understanding = turn.Understanding;
        if (understanding.Is(Intents.ReminderCreate))
        {
            await CreateAsync(turn, cancellationToken);
            return;
        }

        if (understanding.Is(Intents.ReminderOther))
        {
            await turn.SayAsync(turn.Text(ReminderTexts.NotOthers, ("who", understanding.Subject.Text)), cancellationToken);
            return;
        }

        var open = await reminders.ListAsync(turn.Person, turn.Conversation, cancellationToken);
        await (understanding.Best?.Name switch
        {
            Intents.ReminderNext => ListAsync(turn, [.. open.Where(reminder => reminder.State == ReminderState.Scheduled).Take(1)], cancellationToken),
            Intents.ReminderList => ListAsync(turn, open, cancellationToken),
            Intents.ReminderDone => AnswerAnnouncementAsync(turn, MarkReminderDone.ActionName, open, cancellationToken),
            Intents.ReminderSnooze => AnswerAnnouncementAsync(turn, SnoozeReminder.ActionName, open, cancellationToken),
            Intents.ReminderCancel => ActOnAsync(
                turn, CancelReminders.ActionName, open, Find(turn, open, turn.Memory.LastReminder, timeIsTarget: true), cancellationToken),
            _ => ActOnAsync(turn, ChangeReminder.ActionName, open, Find(turn, open, turn.Memory.LastReminder, timeIsTarget: false), cancellationToken),
        });
    }

    /// <summary>"move the dentist to Friday" is about a reminder if there is one about a dentist.</summary>
    public override async Task<bool> TryHandleUnsureAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var (understanding, intent) = (turn.Understanding, turn.Understanding.Best?.Name);
        if (intent is not (Intents.ReminderChange or Intents.ReminderCancel) || understanding.Subject.IsEmpty)
        {
            return false;
        }

        var open = await reminders.ListAsync(turn.Person, turn.Conversation, cancellationToken);
        var meant = ReminderSearch.ByWords(understanding.Subject.Text, open, reminder => reminder.What);
        if (meant.Count == 0)
        {
            return false;
        }

        await ActOnAsync(turn, intent == Intents.ReminderChange ? ChangeReminder.ActionName : CancelReminders.ActionName, open, meant, cancellationToken);
        return true;
    }

    public override bool OnlyAnswers(string intent) => intent is Intents.ReminderList or Intents.ReminderNext;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.ReminderCreate => "set a reminder",
        Intents.ReminderCancel => "cancel a reminder",
        Intents.ReminderChange => "move a reminder",
        Intents.ReminderDone => "mark it as done",
        Intents.ReminderSnooze => "snooze",
        Intents.ReminderNext => "what is my next reminder?",
        Intents.ReminderOther => null,
        _ => "what are my reminders?",
    };

    public override async Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken)
    {
        if (name != HouseEvent.ReminderDue || HouseEvent.ReadValue(turn.Utterance.Activity, ReminderJson.Default.ReminderDue) is not { } due)
        {
            return false;
        }

        turn.Memory.LastReminder = turn.Memory.LastAnnounced = due.Reminder;
        await (ReminderCards.AreShown(turn.Conversation)
            ? cards.AnnounceAsync(due, turn, cancellationToken)
            : turn.Context.SendActivityAsync(ReminderText.Announce(due, turn), cancellationToken));
        return true;
    }

    public override async Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken) => invoke switch
    {
        ReminderPress.Invoke => await cards.PressAsync(turn, cancellationToken),
        ReminderForm.Fetch => ReminderForm.Read(turn.Utterance.Activity) is { } opened ? opened.Show(turn, problem: null) : new InvokeAnswer(400),
        ReminderForm.Submit => ReminderForm.Read(turn.Utterance.Activity) is { } sent ? await SubmitAsync(sent, turn, cancellationToken) : new InvokeAnswer(400),
        _ => null,
    };

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        var details = Read(receipt);
        if (details.After is [.., var last])
        {
            turn.Memory.LastReminder = last.State is ReminderState.Scheduled or ReminderState.Fired ? last.Id : null;
        }

        turn.Memory.Topic = receipt.Action is CreateReminder.ActionName or ChangeReminder.ActionName && receipt.Outcome == ActionOutcome.Done ? Name : null;
        var told = ReminderText.Tell(receipt, details, turn);
        return turn.Caller is { About: not null } card && details.After is [var after, ..]
            ? cards.SettleAsync(turn, card, after.What, told, receipt, isOpen: false, cancellationToken)
            : turn.SayAsync(told, cancellationToken);
    }

    public override Task TellUndoneAsync(SkillTurn turn, Receipt receipt, string undoneAction, CancellationToken cancellationToken)
    {
        var details = Read(receipt);
        turn.Memory.LastReminder = details.After is [.., { State: ReminderState.Scheduled or ReminderState.Fired } last] ? last.Id : null;
        var told = ReminderText.TellUndone(receipt, details, undoneAction, turn);
        return turn.Caller is { About: not null } card && details.After is [var after, ..]
            ? cards.SettleAsync(turn, card, after.What, told, receipt, isOpen: true, cancellationToken)
            : turn.SayAsync(told, cancellationToken);
    }

    private static ReminderReceipt Read(Receipt receipt) =>
        receipt.Outcome == ActionOutcome.Failed
            ? new ReminderReceipt([])
            : JsonSerializer.Deserialize(receipt.Details, ReminderSkillJson.Default.ReminderReceipt)!;

    private static IReadOnlyList<Reminder> Find(SkillTurn turn, IReadOnlyList<Reminder> open, Guid? it, bool timeIsTarget) =>
        ReminderSearch.Find(turn.Understanding, open, turn.Memory.Listed, it, turn, timeIsTarget);

    private async Task CreateAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var subject = turn.Understanding.Subject;
        var draft = new ReminderDraft(subject.IsEmpty ? null : subject.Text, subject.Link)
        {
            IsForRoom = turn.Situation.Claim.IsGroup && RoomWords.Name(turn.Understanding.Utterance.Text),
        }.WithTime(turn.Understanding).Recalling(turn.Situation.Facts);
        await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
        await turn.Dialogs.BeginDialogAsync(newReminder.Id, draft, cancellationToken);
    }

    /// <summary>The form takes the place of the questions, also of one that is open.</summary>
    private async Task<InvokeAnswer> SubmitAsync(ReminderForm form, SkillTurn turn, CancellationToken cancellationToken)
    {
        var (arguments, problem) = form.Plan(turn, language);
        if (arguments is null)
        {
            return form.Show(turn, problem);
        }

        await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
        turn.Request(CreateReminder.ActionName, JsonSerializer.Serialize(arguments, ReminderSkillJson.Default.CreateArguments), new Caller(IsForm: true));
        return InvokeAnswer.WithOutcome;
    }

    private static Task ListAsync(SkillTurn turn, IReadOnlyList<Reminder> open, CancellationToken cancellationToken)
    {
        var shown = open;
        if (turn.Zone is { } zone && turn.Understanding.When?.Days(turn.Now, zone, turn.Utterance.Locale) is { } days)
        {
            shown = [.. open.Where(reminder => ReminderDays.Come(reminder, days, turn.Understanding.When.Part, zone))];
        }

        if (turn.Understanding.Subject is { IsEmpty: false } subject && open.Count > 0)
        {
            shown = ReminderSearch.ByWords(subject.Text, shown, reminder => reminder.What) is { Count: > 0 } meant ? meant : subject.MayBeAny ? shown : [];
            if (shown.Count == 0)
            {
                return turn.SayAsync(ReminderText.NoMatch(subject.Text, turn), cancellationToken);
            }
        }

        turn.Memory.Listed = [.. shown.Select(reminder => reminder.Id.Value)];
        ReminderSnapshot[] snapshots = [.. shown.Select(ReminderSnapshot.Of)];
        return turn.SayAsync(
            snapshots.Length > 0 ? turn.Text(ReminderTexts.List, ("count", snapshots.Length), ("lines", ReminderText.Numbered(snapshots, turn)))
            : open.Count > 0 ? turn.Text(ReminderTexts.NoneThen)
            : turn.Text(ReminderTexts.None),
            cancellationToken);
    }

    private Task AnswerAnnouncementAsync(SkillTurn turn, string action, IReadOnlyList<Reminder> open, CancellationToken cancellationToken)
    {
        var pressed = HouseEvent.ReadValue(turn.Utterance.Activity, ReminderSkillJson.Default.ReminderButton)?.Reminder;
        if (pressed is { } id)
        {
            return RequestAsync(turn, action, [id], turn.Understanding.When, null, cancellationToken);
        }

        Reminder[] waiting = [.. open.Where(reminder => reminder.State == ReminderState.Fired || reminder.Id.Value == turn.Memory.LastAnnounced)];
        if (!turn.Understanding.Subject.IsEmpty)
        {
            return ActOnAsync(turn, action, open, ReminderSearch.ByWords(turn.Understanding.Subject.Text, open, reminder => reminder.What), cancellationToken);
        }

        return waiting.Length == 0
            ? turn.SayAsync(turn.Text(ReminderTexts.NothingAnnounced), cancellationToken)
            : ActOnAsync(turn, action, open, Find(turn, waiting, turn.Memory.LastAnnounced, timeIsTarget: false), cancellationToken);
    }

    /// <summary>Does it to the one reminder that is meant, or asks which.</summary>
    private Task ActOnAsync(SkillTurn turn, string action, IReadOnlyList<Reminder> open, IReadOnlyList<Reminder> meant, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return turn.SayAsync(turn.Text(ReminderTexts.None), cancellationToken);
        }

        var all = action == CancelReminders.ActionName && turn.Understanding.First<AllEntity>() is not null;
        return meant.Count switch
        {
            0 => turn.SayAsync(ReminderText.NoMatch(turn.Understanding.Subject.IsEmpty ? turn.Utterance.Text : turn.Understanding.Subject.Text, turn), cancellationToken),
            1 => RequestAsync(turn, action, [meant[0].Id.Value], turn.Understanding.When, turn.Understanding.Repeats, cancellationToken),
            _ when all => RequestAsync(turn, action, [.. meant.Select(reminder => reminder.Id.Value)], null, null, cancellationToken),
            _ => AskWhichAsync(turn, action, meant, cancellationToken),
        };
    }

    private async Task AskWhichAsync(SkillTurn turn, string action, IReadOnlyList<Reminder> meant, CancellationToken cancellationToken)
    {
        var draft = new ChoiceDraft(
            action,
            [.. meant.Select(ReminderSnapshot.Of)],
            turn.Understanding.Repeats?.At ?? turn.Understanding.When,
            turn.Understanding.Repeats?.Rule.ToString(),
            End: turn.Understanding.Repeats?.End);
        await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
        await turn.Dialogs.BeginDialogAsync(which.Id, draft, cancellationToken);
    }

    private Task CompleteChoiceAsync(ChoiceDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        var repeats = draft.Rule is null ? null : new RecurrenceExpression(RecurrenceRule.Parse(draft.Rule), draft.When) { End = draft.End };
        return RequestAsync(turn, draft.Action, draft.Chosen!, repeats is null ? draft.When : null, repeats, cancellationToken);
    }

    private async Task RequestAsync(
        SkillTurn turn, string action, IReadOnlyList<Guid> ids, TemporalExpression? when, RecurrenceExpression? repeats, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case CancelReminders.ActionName:
                turn.Request(action, JsonSerializer.Serialize(new CancelArguments(ids), ReminderSkillJson.Default.CancelArguments));
                break;
            case MarkReminderDone.ActionName:
                turn.Request(action, JsonSerializer.Serialize(new DoneArguments(ids[0]), ReminderSkillJson.Default.DoneArguments));
                break;
            case SnoozeReminder.ActionName:
                await SnoozeAsync(turn, ids[0], when, cancellationToken);
                break;
            default:
                await MoveAsync(turn, ids[0], when, repeats, cancellationToken);
                break;
        }
    }

    private async Task SnoozeAsync(SkillTurn turn, Guid id, TemporalExpression? when, CancellationToken cancellationToken)
    {
        var until = turn.Now + UsualSnooze;
        if (turn.Understanding.First<DurationEntity>() is { } length)
        {
            until = turn.Now + length.Length.ToDuration();
        }
        else if (when is not null)
        {
            var zone = turn.Zone ?? await ZoneOfAsync(id, cancellationToken);
            switch (ReminderTiming.New(when, null, turn.Now, zone, turn.Utterance.Locale))
            {
                case Timing.Known known:
                    until = known.Plan.DueInstant;
                    break;
                case Timing.Past past:
                    await turn.SayAsync(ReminderText.Past(past.Moment, turn), cancellationToken);
                    return;
                default:
                    await turn.SayAsync(turn.Text(ReminderTexts.NoSuchDay), cancellationToken);
                    return;
            }
        }

        turn.Request(
            SnoozeReminder.ActionName, JsonSerializer.Serialize(new SnoozeArguments(id, until.ToUnixTimeMilliseconds()), ReminderSkillJson.Default.SnoozeArguments));
    }

    private async Task MoveAsync(SkillTurn turn, Guid id, TemporalExpression? when, RecurrenceExpression? repeats, CancellationToken cancellationToken)
    {
        if (await reminders.FindAsync(new Brain.Identity.ReminderId(id), cancellationToken) is { } reminder && reminder.IsOf(turn.Person, turn.Conversation))
        {
            var draft = new MoveDraft(ReminderSnapshot.Of(reminder), repeats?.At ?? when, repeats?.Rule.ToString(), repeats?.End);
            await turn.Dialogs.BeginDialogAsync(move.Id, draft, cancellationToken);
        }
    }

    private async Task<DateTimeZone> ZoneOfAsync(Guid id, CancellationToken cancellationToken) =>
        await reminders.FindAsync(new Brain.Identity.ReminderId(id), cancellationToken) is { } reminder
            ? DateTimeZoneProviders.Tzdb[reminder.Zone]
            : DateTimeZone.Utc;
}
