using System.Text.Json;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Dialogs.Skills.Accounts;

/// <param name="Code">As it was written.</param>
/// <param name="AskedOn">The channel the code was asked for on.</param>
/// <param name="Minutes">How long ago.</param>
internal sealed record JoinDraft(string Code, string AskedOn, int Minutes, bool? IsWanted = null);

/// <param name="Identity">Which is to be nobody the assistant knows.</param>
internal sealed record PartDraft(ExternalIdentity Identity, bool? IsWanted = null);

/// <summary>Asks whether the person is the one who asked for the code, and says where that was.</summary>
internal sealed class JoinQuestion() : Question<JoinDraft>("accounts.join", AccountJson.Default.JoinDraft)
{
    protected override string? NextQuestion(JoinDraft draft, SkillTurn turn) => draft.IsWanted is not null
        ? null
        : turn.Text(AccountTexts.AskJoin, ("on", ChannelWords.On(draft.AskedOn, turn)), ("minutes", draft.Minutes));

    protected override Expected Expects(JoinDraft draft) => Expected.Confirmation;

    protected override string Example(JoinDraft draft, SkillTurn turn) => turn.Text(AccountTexts.ExampleYesOrNo);

    protected override JoinDraft? Take(JoinDraft draft, SkillTurn turn) => YesOrNo.Of(turn) is { } answer ? draft with { IsWanted = answer } : null;

    protected override Task CompleteAsync(JoinDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        if (draft.IsWanted is not true)
        {
            return turn.SayAsync(turn.Text(AccountTexts.NotJoined), cancellationToken);
        }

        turn.Request(JoinAccounts.ActionName, JsonSerializer.Serialize(new JoinArguments(draft.Code), AccountJson.Default.JoinArguments));
        return Task.CompletedTask;
    }

    protected override string Farewell(SkillTurn turn) => turn.Text(AccountTexts.NotJoined);
}

/// <summary>Asks whether one of the person's accounts is to be a stranger's, and says what that means.</summary>
internal sealed class PartQuestion() : Question<PartDraft>("accounts.part", AccountJson.Default.PartDraft)
{
    protected override string? NextQuestion(PartDraft draft, SkillTurn turn) =>
        draft.IsWanted is not null ? null : turn.Text(AccountTexts.AskPart, ("on", ChannelWords.On(draft.Identity.Channel, turn)));

    protected override Expected Expects(PartDraft draft) => Expected.Confirmation;

    protected override string Example(PartDraft draft, SkillTurn turn) => turn.Text(AccountTexts.ExampleYesOrNo);

    protected override PartDraft? Take(PartDraft draft, SkillTurn turn) => YesOrNo.Of(turn) is { } answer ? draft with { IsWanted = answer } : null;

    protected override Task CompleteAsync(PartDraft draft, SkillTurn turn, CancellationToken cancellationToken)
    {
        if (draft.IsWanted is not true)
        {
            return turn.SayAsync(turn.Text(AccountTexts.NotParted), cancellationToken);
        }

        turn.Request(PartAccounts.ActionName, JsonSerializer.Serialize(draft.Identity, AccountJson.Default.ExternalIdentity));
        return Task.CompletedTask;
    }

    protected override string Farewell(SkillTurn turn) => turn.Text(AccountTexts.NotParted);
}

internal static class YesOrNo
{
    /// <returns>Null when it is neither.</returns>
    public static bool? Of(SkillTurn turn) => turn.Understanding switch
    {
        var understanding when understanding.Is(Intents.Affirm) => true,
        var understanding when understanding.Is(Intents.Deny) => false,
        _ => null,
    };
}
