using System.Globalization;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Reminders;

namespace VirtualAssistant.Dialogs.Skills.Reminders;

/// <summary>Reminders of which one is meant, and what shall be done with it.</summary>
/// <param name="Action">The action that waits for the answer.</param>
/// <param name="When">What was said about when, for an action that needs a time.</param>
/// <param name="End">When the repetition ends, where that was said.</param>
internal sealed record ChoiceDraft(
    string Action,
    IReadOnlyList<ReminderSnapshot> Choices,
    TemporalExpression? When = null,
    string? Rule = null,
    IReadOnlyList<Guid>? Chosen = null,
    RecurrenceEnd? End = null);

/// <summary>Asks which of several reminders is meant.</summary>
internal sealed class WhichQuestion(Func<ChoiceDraft, SkillTurn, CancellationToken, Task> complete)
    : Question<ChoiceDraft>("reminder.which", ReminderSkillJson.Default.ChoiceDraft)
{
    /// <summary>More numbers to press are no help.</summary>
    private const int MostOffers = 6;

    protected override bool MayLeadToAnother => true;

    protected override string Farewell(SkillTurn turn) => turn.Text(ReminderTexts.FarewellWhich);

    protected override Expected Expects(ChoiceDraft draft) => Expected.Choice;

    protected override string? NextQuestion(ChoiceDraft draft, SkillTurn turn) => draft.Chosen is not null
        ? null
        : turn.Text(ReminderTexts.AskWhich, ("lines", ReminderText.Numbered(draft.Choices, turn)));

    protected override IReadOnlyList<string> Offers(ChoiceDraft draft, SkillTurn turn) =>
        draft.Choices.Count > MostOffers ? [] : [.. Enumerable.Range(1, draft.Choices.Count).Select(place => place.ToString(CultureInfo.InvariantCulture))];

    protected override string Example(ChoiceDraft draft, SkillTurn turn) => turn.Text(ReminderTexts.ExampleWhich);

    protected override ChoiceDraft? Take(ChoiceDraft draft, SkillTurn turn)
    {
        var understanding = turn.Understanding;
        if (draft.Action == CancelReminders.ActionName && understanding.First<AllEntity>() is not null)
        {
            return draft with { Chosen = [.. draft.Choices.Select(choice => choice.Id)] };
        }

        if (Choice.ByPlace(understanding, draft.Choices.Count) is { } choice)
        {
            return draft with { Chosen = [draft.Choices[choice.Index].Id] };
        }

        var words = understanding.Subject.IsEmpty ? turn.Utterance.Text : understanding.Subject.Text;
        return ReminderSearch.ByWords(words, draft.Choices, choice => choice.What) is [var hit] ? draft with { Chosen = [hit.Id] } : null;
    }

    protected override Task CompleteAsync(ChoiceDraft draft, SkillTurn turn, CancellationToken cancellationToken) =>
        complete(draft, turn, cancellationToken);
}
