using System.Text.Json;
using System.Text.Json.Serialization;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Recall;

/// <summary>Forgets facts, the words they were learned from and what repeats them. There is no way back: that is the point.</summary>
internal sealed class ForgetAction(IFactStore facts) : IAction
{
    public const string ActionName = "recall.forget";

    public string Name => ActionName;

    public async ValueTask<ActionResult> RunAsync(ActionRequest request, CancellationToken cancellationToken)
    {
        var arguments = JsonSerializer.Deserialize(request.Arguments, ForgetJson.Default.ForgetArguments)!;
        var known = await facts.FindAllAsync(request.Person, cancellationToken);
        Fact[] forgotten =
        [
            .. known.Where(fact => arguments.Keys is null || arguments.Keys.Contains(fact.Key)).DistinctBy(fact => fact.Key),
            .. arguments.Entries.Select(entry => entry.ToFact(request)),
        ];
        var count = known.Where(fact => fact.Value.Length > 0).Select(fact => fact.Key).Where(key => arguments.Keys?.Contains(key) ?? true)
            .Concat(arguments.Entries.Select(entry => entry.Key))
            .Distinct()
            .Count();
        return new ActionResult(
            ActionOutcome.Done,
            JsonSerializer.Serialize(new ForgetDetails(count, arguments.Keys is null), ForgetJson.Default.ForgetDetails))
        {
            Forgets = forgotten,
        };
    }
}

/// <param name="Keys">What to forget; null for everything.</param>
/// <param name="Entries">Where it was said a moment ago, for what is not among the facts yet.</param>
internal sealed record ForgetArguments(IReadOnlyList<string>? Keys, IReadOnlyList<ForgetEntry> Entries);

/// <summary>A place in the log whose words go with the fact. What they say is not repeated here.</summary>
internal sealed record ForgetEntry(string Key, long Position)
{
    public Fact ToFact(ActionRequest request) => new(
        new FactId(Guid.Empty),
        request.Person,
        Key,
        "",
        0,
        new FactSource(request.Conversation, Position, ""),
        IsPrivate: true,
        DateTimeOffset.UnixEpoch);
}

internal sealed record ForgetDetails(int Forgotten, bool Everything);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ForgetArguments))]
[JsonSerializable(typeof(ForgetDetails))]
internal sealed partial class ForgetJson : JsonSerializerContext;
