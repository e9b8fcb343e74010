using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills;

/// <summary>A dialog that asks for what is still missing of a <typeparamref name="TDraft"/>, one slot at a time, until nothing is.</summary>
/// <remarks>
/// An answer that is none is asked for again with an example, twice at most; then the dialog lets go. The draft is kept as JSON between
/// the turns, so a question outlives a restart.
/// </remarks>
internal abstract class Question<TDraft>(string id, JsonTypeInfo<TDraft> type) : Dialog(id)
    where TDraft : class
{
    private const int MaxRepeats = 2;
    private const string DraftKey = "draft";
    private const string RepeatsKey = "repeats";

    /// <summary>The next question; null when nothing is missing.</summary>
    protected abstract string? NextQuestion(TDraft draft, SkillTurn turn);

    /// <summary>What the current question asks for.</summary>
    protected abstract Expected Expects(TDraft draft);

    /// <summary>What an answer to the current question can look like: "tomorrow at half past eight".</summary>
    protected abstract string Example(TDraft draft, SkillTurn turn);

    /// <summary>Reads the answer to the current question.</summary>
    /// <returns>The draft with it; null when it is no answer.</returns>
    protected abstract TDraft? Take(TDraft draft, SkillTurn turn);

    /// <summary>Looks at a draft with nothing missing: it may be refused with a reason, and then lacks something again.</summary>
    protected virtual (TDraft Draft, string? Problem) Check(TDraft draft, SkillTurn turn) => (draft, null);

    /// <summary>Whether doing it may begin another question: this one is over first, or it would be asked again when the other is.</summary>
    protected virtual bool MayLeadToAnother => false;

    /// <summary>What stands beside the next question, so that it need not be answered in words; null for nothing.</summary>
    protected virtual Attachment? Beside(TDraft draft, SkillTurn turn) => null;

    /// <summary>Answers to the next question that can be pressed; none for a question that is answered in words.</summary>
    protected virtual IReadOnlyList<string> Offers(TDraft draft, SkillTurn turn) => [];

    /// <summary>Does what the draft is for.</summary>
    protected abstract Task CompleteAsync(TDraft draft, SkillTurn turn, CancellationToken cancellationToken);

    /// <summary>What is said when the person was asked often enough.</summary>
    protected abstract string Farewell(SkillTurn turn);

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var draft = options as TDraft ?? throw new ArgumentException($"'{Id}' begins with a {typeof(TDraft).Name}.", nameof(options));
        return AdvanceAsync(dc, draft, repeats: 0, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (draft, repeats) = Load(dc.ActiveDialog);
        var turn = SkillTurn.Of(dc.Context);
        if (Take(draft, turn) is { } answered)
        {
            return await AdvanceAsync(dc, answered, repeats, cancellationToken);
        }

        return await AskAgainAsync(dc, draft, repeats + 1, turn.Text(QuestionTexts.Example, ("example", Example(draft, turn))), cancellationToken);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var turn = SkillTurn.Of(turnContext);
        var draft = Load(instance).Draft;
        return turn.AskAsync(NextQuestion(draft, turn) ?? "", cancellationToken, offers: Offers(draft, turn));
    }

    /// <summary>Something that was put on top is over: the question is asked again, unless it was asked in this turn already.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var turn = SkillTurn.Of(dc.Context);
        turn.SaysInOneMessage = true;
        if (!turn.HasAsked)
        {
            await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, TDraft draft, int repeats, CancellationToken cancellationToken)
    {
        var turn = SkillTurn.Of(dc.Context);
        if (NextQuestion(draft, turn) is { } question)
        {
            Save(dc.ActiveDialog, draft, repeats: 0);
            await turn.AskAsync(question, cancellationToken, Beside(draft, turn), Offers(draft, turn));
            return EndOfTurn;
        }

        var (checkedDraft, problem) = Check(draft, turn);
        if (problem is not null)
        {
            return await AskAgainAsync(dc, checkedDraft, repeats + 1, problem, cancellationToken, problemFirst: true);
        }

        if (MayLeadToAnother)
        {
            var ended = await dc.EndDialogAsync(cancellationToken: cancellationToken);
            await CompleteAsync(checkedDraft, turn, cancellationToken);
            return ended;
        }

        await CompleteAsync(checkedDraft, turn, cancellationToken);
        return await dc.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> AskAgainAsync(
        DialogContext dc, TDraft draft, int repeats, string hint, CancellationToken cancellationToken, bool problemFirst = false)
    {
        var turn = SkillTurn.Of(dc.Context);
        if (repeats > MaxRepeats)
        {
            await turn.SayAsync(problemFirst ? $"{hint} {Farewell(turn)}" : Farewell(turn), cancellationToken);
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        }

        Save(dc.ActiveDialog, draft, repeats);
        var question = NextQuestion(draft, turn);
        await turn.AskAsync(problemFirst ? $"{hint} {question}" : $"{question} {hint}", cancellationToken, offers: Offers(draft, turn));
        return EndOfTurn;
    }

    private (TDraft Draft, int Repeats) Load(DialogInstance? instance) => (
        JsonSerializer.Deserialize((string)instance!.State[DraftKey]!, type)!,
        int.Parse((string)instance.State[RepeatsKey]!, CultureInfo.InvariantCulture));

    private void Save(DialogInstance? instance, TDraft draft, int repeats)
    {
        instance!.State[DraftKey] = JsonSerializer.Serialize(draft, type);
        instance.State[RepeatsKey] = repeats.ToString(CultureInfo.InvariantCulture);
        instance.State[QuestionState.Expects] = Expects(draft).ToString();
    }
}

/// <summary>Names of what every question keeps between two turns.</summary>
internal static class QuestionState
{
    /// <summary>An <see cref="Expected"/>.</summary>
    public const string Expects = "expects";
}

internal static class QuestionTexts
{
    public static readonly TextKey Example = TextKey.Plain("question.example", "example");
}
