using System.Text.Json;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;

namespace VirtualAssistant.Dialogs.Skills.Undo;

/// <summary>Runs the compensation that a receipt holds, once.</summary>
internal sealed class UndoAction(IActionStore receipts, Lazy<IEnumerable<IAction>> actions) : IAction
{
    public const string ActionName = "undo.last";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, UndoJson.Default.UndoArguments)!;
        var receipt = await receipts.FindAsync(new ActionId(arguments.Receipt), cancellationToken);
        if (receipt is not { Compensation: { } compensation } || receipt.Person != request.Person)
        {
            throw new PermanentActionException("There is no such receipt of this person, or nothing to take back.");
        }

        var action = actions.Value.First(candidate => candidate.Name == compensation.Action);
        var result = await action.RunAsync(request with { Action = compensation.Action, Arguments = compensation.Arguments }, cancellationToken);
        return result with
        {
            Details = JsonSerializer.Serialize(new UndoDetails(receipt.Action, result.Details), UndoJson.Default.UndoDetails),
            Compensation = null,
            Undoes = arguments.IsPressed && result.Outcome != ActionOutcome.Done ? null : receipt.Id,
        };
    }
}
