using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Dialogs.PrefrontalCortex;

namespace VirtualAssistant.Dialogs.Skills.Handover;

/// <summary>Goes on here with what was left open on another channel.</summary>
/// <remarks><code>
/// here: "continue" ──fetch──► there: lets go of its dialogs, in one commit ──give──► here: takes them up and asks again
/// </code>A question is open in one place at any time, so no answer counts twice.</remarks>
internal sealed class HandoverSkill(IPeople people) : Skill("handover", Intents.Continue)
{
    private static readonly TextKey NothingText = TextKey.Plain("handover.nothing");
    private static readonly TextKey GoneText = TextKey.Plain("handover.gone", "on");

    public override string? SayingFor(string intent) => "continue";

    public override async Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Dialogs.ActiveDialog is not null)
        {
            await turn.Dialogs.RepromptDialogAsync(cancellationToken);
        }
        else if (!turn.Situation.Claim.IsGroup && await FindOtherAsync(turn, cancellationToken) is { } other)
        {
            turn.Request(FetchDialogs.ActionName, JsonSerializer.Serialize(new FetchArguments(other), HandoverJson.Default.FetchArguments));
        }
        else
        {
            await turn.SayAsync(turn.Text(NothingText), cancellationToken);
        }
    }

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Conversation == turn.Conversation)
        {
            return receipt.Outcome == ActionOutcome.Done ? Task.CompletedTask : turn.SayAsync(turn.Text(NothingText), cancellationToken);
        }

        return receipt.Action == FetchDialogs.ActionName ? GiveAsync(turn, receipt, cancellationToken) : TakeAsync(turn, receipt, cancellationToken);
    }

    private async Task<string?> FindOtherAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var devices = await people.FindDevicesAsync(turn.Person, cancellationToken);
        return devices.FirstOrDefault(device => device.Conversation is { } conversation && conversation != turn.Conversation)?.Conversation?.Value;
    }

    private static async Task GiveAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        var dialogs = turn.Dialogs.Stack.ConvertAll(StoredDialog.Of);
        turn.Dialogs.Stack.Clear();
        turn.Request(
            GiveDialogs.ActionName, JsonSerializer.Serialize(new GiveArguments(receipt.Conversation.Value, dialogs), HandoverJson.Default.GiveArguments));
        if (dialogs.Count > 0)
        {
            await turn.SayAsync(turn.Text(GoneText, ("on", ChannelWords.On(receipt.Conversation.Channel, turn))), cancellationToken);
        }
    }

    private static Task TakeAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken)
    {
        var given = JsonSerializer.Deserialize(receipt.Details, HandoverJson.Default.GiveArguments)!;
        if (given.Dialogs.Count == 0)
        {
            return turn.SayAsync(turn.Text(NothingText), cancellationToken);
        }

        turn.Dialogs.Stack.InsertRange(0, given.Dialogs.Select(dialog => dialog.Open()));
        return turn.Dialogs.RepromptDialogAsync(cancellationToken);
    }
}
