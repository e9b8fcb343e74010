using System.Text.Json;
using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.People;
using VirtualAssistant.Dialogs.PrefrontalCortex;

namespace VirtualAssistant.Dialogs.Skills.Handover;

/// <summary>Asks one of the person's other conversations for the question that is open there.</summary>
internal sealed class FetchDialogs(IPeople people) : IAction
{
    public const string ActionName = "handover.fetch";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var asked = JsonSerializer.Deserialize(request.Arguments, HandoverJson.Default.FetchArguments)!;
        var devices = await people.FindDevicesAsync(request.Person, cancellationToken);
        return devices.FirstOrDefault(device => device.Conversation?.Value == asked.From) is { Conversation: { } from }
            ? new ActionResult(ActionOutcome.Done, "{}") { AlsoTell = from }
            : new ActionResult(ActionOutcome.Refused, "{}");
    }
}

/// <summary>Gives what was open in this conversation to the one that asked for it.</summary>
internal sealed class GiveDialogs : IAction
{
    public const string ActionName = "handover.give";

    public string Name => ActionName;

    public ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var given = JsonSerializer.Deserialize(request.Arguments, HandoverJson.Default.GiveArguments)!;
        return ValueTask.FromResult(new ActionResult(ActionOutcome.Done, request.Arguments) { AlsoTell = new ConversationId(given.To) });
    }
}

/// <param name="From">The conversation.</param>
internal sealed record FetchArguments(string From);

/// <param name="To">The conversation.</param>
/// <param name="Dialogs">The dialog stack, innermost first; empty when no question was open.</param>
internal sealed record GiveArguments(string To, IReadOnlyList<StoredDialog> Dialogs);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FetchArguments))]
[JsonSerializable(typeof(GiveArguments))]
internal sealed partial class HandoverJson : JsonSerializerContext;
