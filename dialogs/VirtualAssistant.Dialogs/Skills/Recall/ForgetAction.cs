using System.Text.Json;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Names;

/// <summary>Forgets facts and the words they were learned from. There is no way back: that is the point.</summary>
internal sealed class ForgetAction(IFactStore facts) : IAction
{
    public const string ActionName = "names.forget";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var key = JsonSerializer.Deserialize(request.Arguments, ForgetJson.Default.ForgetArguments)?.Key;
        var known = await facts.RecallAsync(request.Person, request.Conversation, cancellationToken);
        Fact[] forgotten = [.. known.Where(fact => key is null || fact.Key == key)];
        return new ActionResult(ActionOutcome.Done, JsonSerializer.Serialize(new ForgetDetails(forgotten.Length), ForgetJson.Default.ForgetDetails))
        {
            Forgets = forgotten,
        };
    }
}
