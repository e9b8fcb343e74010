using System.Text.Json;
using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Undo;

/// <summary>Takes back what was last done in this conversation for this person.</summary>
internal sealed class UndoSkill(IActionStore receipts, Lazy<IEnumerable<ISkill>> skills) : Skill("undo", Intents.Undo)
{
    private static readonly TextKey NothingText = TextKey.Plain("undo.nothing");
    private static readonly TextKey FailedText = TextKey.OfDeed("undo.deed.failed");

    public override string? SayingFor(string intent) => "undo";

    public override async Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (await receipts.FindUndoableAsync(turn.Conversation, turn.Person, cancellationToken) is not { } receipt)
        {
            await turn.SayAsync(turn.Text(NothingText), cancellationToken);
            return;
        }

        turn.Request(UndoAction.ActionName, JsonSerializer.Serialize(new UndoArguments(receipt.Id.Value), UndoJson.Default.UndoArguments));
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Outcome == ActionOutcome.Failed || JsonSerializer.Deserialize(receipt.Details, UndoJson.Default.UndoDetails) is not { } undone)
        {
            return turn.SayAsync(turn.Text(FailedText, receipt), cancellationToken);
        }

        var owner = skills.Value.First(skill => undone.Action.StartsWith(skill.Name + ".", StringComparison.Ordinal));
        return owner.TellUndoneAsync(turn, receipt with { Details = undone.Details }, undone.Action, cancellationToken);
    }
}

/// <param name="Receipt">The action to take back.</param>
/// <param name="IsPressed">Whether a button stands for this action alone: it may have been taken back by words before, and is refused then.</param>
internal sealed record UndoArguments(Guid Receipt, bool IsPressed = false);

/// <param name="Action">The action that was taken back.</param>
/// <param name="Details">What the compensation did, in its own shape.</param>
internal sealed record UndoDetails(string Action, string Details);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UndoArguments))]
[JsonSerializable(typeof(UndoDetails))]
internal sealed partial class UndoJson : JsonSerializerContext;
