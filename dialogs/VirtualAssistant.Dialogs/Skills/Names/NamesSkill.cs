using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Actions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Names;

/// <summary>Knows what the person is called, why it thinks so, and how to forget it.</summary>
internal sealed class NamesSkill() : Skill("names", Intents.NameSet, Intents.NameAsk, Intents.FactsForget)
{
    public override bool MayInterrupt(string intent) => intent is Intents.NameAsk;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) => turn.Understanding.Best?.Name switch
    {
        Intents.NameSet => HearNameAsync(turn, cancellationToken),
        Intents.NameAsk => turn.SayAsync(TellName(turn), cancellationToken),
        _ => ForgetAsync(turn, cancellationToken),
    };

    public override Task TellAsync(SkillTurn turn, Receipt receipt, CancellationToken cancellationToken) =>
        turn.SayAsync(
            receipt.Outcome == ActionOutcome.Done
                ? $"Done: I have forgotten {Count(receipt)} about you, and the words I learned it from."
                : "Sorry, I could not forget that: something went wrong on my side. Nothing was changed.",
            cancellationToken);

    private static Task HearNameAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        turn.Memory.SaidName = turn.Understanding.Subject.Text;
        return turn.SayAsync($"I will call you {turn.Memory.SaidName}.", cancellationToken);
    }

    private static string TellName(SkillTurn turn)
    {
        if (turn.Situation.Recall(FactKeys.Name) is not { } fact)
        {
            return turn.Memory.SaidName is { } said ? $"You are {said}: you just told me." : "You have not told me your name. Say for example \"call me Mara\".";
        }

        var day = turn.Zone is { } zone ? fact.LearnedAt.ToInstant().InZone(zone).Date : fact.LearnedAt.ToInstant().InUtc().Date;
        return $"You are {fact.Value}. You told me on {day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}: \"{fact.Source.Quote}\".";
    }

    private static Task ForgetAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var everything = turn.Understanding.First<AllEntity>() is not null;
        var subject = turn.Understanding.Subject.Text;
        if (!everything && !subject.Contains("name", StringComparison.OrdinalIgnoreCase))
        {
            return turn.SayAsync("So far I can forget your name, or everything about you. Which shall it be?", cancellationToken);
        }

        turn.Memory.SaidName = null;
        if (turn.Situation.Facts.Count == 0)
        {
            return turn.SayAsync("There is nothing I have learned about you.", cancellationToken);
        }

        turn.Request(ForgetAction.ActionName, JsonSerializer.Serialize(new ForgetArguments(everything ? null : FactKeys.Name), ForgetJson.Default.ForgetArguments));
        return Task.CompletedTask;
    }

    private static string Count(Receipt receipt) =>
        JsonSerializer.Deserialize(receipt.Details, ForgetJson.Default.ForgetDetails) is { Forgotten: var count } && count == 1 ? "one thing" : "what I knew";
}

/// <param name="Key">What to forget; null for everything.</param>
internal sealed record ForgetArguments(string? Key);

internal sealed record ForgetDetails(int Forgotten);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ForgetArguments))]
[JsonSerializable(typeof(ForgetDetails))]
internal sealed partial class ForgetJson : JsonSerializerContext;
