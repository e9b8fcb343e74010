using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Lists;

/// <summary>Something to be done with a list, of which it is not known yet.</summary>
/// <param name="Intent">What is to be done; one of <see cref="Intents"/>.</param>
/// <param name="Words">What it is about, as it was said; empty for the whole list.</param>
/// <param name="Known">The names of the lists there are.</param>
/// <param name="List">The answer.</param>
internal sealed record ListDraft(string Intent, string Words, IReadOnlyList<string> Known, string? List = null);

/// <summary>Asks which list is meant.</summary>
internal sealed class ListQuestion(Func<ListDraft, SkillTurn, CancellationToken, Task> complete)
    : Question<ListDraft>("list.which", ListSkillJson.Default.ListDraft)
{
    /// <summary>More buttons are a menu, and one that no channel shows well.</summary>
    private const int MostOffers = 5;

    protected override string Farewell(SkillTurn turn) => turn.Text(ListTexts.Farewell);

    protected override Expected Expects(ListDraft draft) => Expected.Text;

    protected override string? NextQuestion(ListDraft draft, SkillTurn turn) => draft.List is not null
        ? null
        : draft.Intent == Intents.ListCreate ? turn.Text(ListTexts.AskName)
        : turn.Text(ListTexts.AskWhich, ("known", draft.Known), ("count", draft.Known.Count));

    protected override IReadOnlyList<string> Offers(ListDraft draft, SkillTurn turn) =>
        draft.Intent == Intents.ListCreate ? []
        : draft.Known.Count > 0 ? [.. draft.Known.Take(MostOffers)]
        : turn.Text(ListTexts.UsualNames).Split('|');

    protected override string Example(ListDraft draft, SkillTurn turn) => turn.Text(ListTexts.ExampleWhich);

    protected override ListDraft? Take(ListDraft draft, SkillTurn turn)
    {
        if (Choice.ByPlace(turn.Understanding, draft.Known.Count) is { } choice)
        {
            return draft with { List = draft.Known[choice.Index] };
        }

        return ListWords.NameIn(turn.Understanding) is { } name ? draft with { List = name } : null;
    }

    protected override Task CompleteAsync(ListDraft draft, SkillTurn turn, CancellationToken cancellationToken) => complete(draft, turn, cancellationToken);
}
