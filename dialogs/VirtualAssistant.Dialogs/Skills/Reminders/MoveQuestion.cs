using System.Text.Json;
using NodaTime;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>A reminder on its way to another time.</summary>
internal sealed record MoveDraft(ReminderSnapshot Reminder, TemporalExpression? When = null, string? Rule = null, RecurrenceEnd? End = null)
{
    public RecurrenceExpression? Repeats => Rule is null ? null : new RecurrenceExpression(RecurrenceRule.Parse(Rule), When) { End = End };
}

/// <summary>Asks to when a reminder shall be moved, and refuses the past.</summary>
internal sealed class MoveQuestion() : Question<MoveDraft>("reminder.move", ReminderSkillJson.Default.MoveDraft)
{
    protected override string Farewell(SkillTurn turn) => turn.Text(ReminderTexts.FarewellMove);

    protected override Expected Expects(MoveDraft draft) => Expected.Moment;

    protected override string? NextQuestion(MoveDraft draft, SkillTurn turn) => draft.When is not null || draft.Rule is not null
        ? null
        : turn.Text(ReminderTexts.AskMoveTo, ("what", draft.Reminder.What), ("when", ReminderText.When(draft.Reminder, turn)));

    protected override string Example(MoveDraft draft, SkillTurn turn) => turn.Text(ReminderTexts.ExampleMoveTo);

    protected override MoveDraft? Take(MoveDraft draft, SkillTurn turn) => turn.Understanding switch
    {
        { Repeats: { } repeats } => draft with { Rule = repeats.Rule.ToString(), When = repeats.At, End = repeats.End },
        { When: { } when } => draft with { When = when },
        _ => null,
    };

    protected override (MoveDraft Draft, string? Problem) Check(MoveDraft draft, SkillTurn turn) => Work(draft, turn) switch
    {
        Timing.Known => (draft, null),
        Timing.Past past => (draft with { When = null, Rule = null }, ReminderText.Past(past.Moment, turn)),
        Timing.Repeats => (draft with { When = null, Rule = null }, ReminderText.RepeatsOn(draft.Reminder, turn)),
        _ => (draft with { When = null, Rule = null }, turn.Text(ReminderTexts.NoSuchDay)),
    };

    protected override Task CompleteAsync(MoveDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        var arguments = new ChangeArguments(draft.Reminder.Id, ((Timing.Known)Work(draft, turn)).Plan);
        turn.Request(ChangeReminder.ActionName, JsonSerializer.Serialize(arguments, ReminderSkillJson.Default.ChangeArguments));
        return Task.CompletedTask;
    }

    /// <summary>A reminder that went off is moved from now on, not from the day it went off.</summary>
    private static Timing Work(MoveDraft draft, SkillTurn turn)
    {
        var zone = DateTimeZoneProviders.Tzdb[draft.Reminder.Zone];
        return draft.Reminder.Moment.ToInstant() <= turn.Now && draft.When is { Shift: null }
            ? ReminderTiming.New(draft.When, draft.Repeats, turn.Now, zone, turn.Utterance.Locale)
            : ReminderTiming.Changed(draft.Reminder, draft.When, draft.Repeats, turn.Now, turn.Utterance.Locale);
    }
}
