using System.Globalization;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;

namespace VirtualAssistant.Dialogs.Skills.Names;

/// <summary>Knows what the person is called, and why it thinks so.</summary>
internal sealed class NamesSkill() : Skill("names", Intents.NameSet, Intents.NameAsk)
{
    public override bool MayInterrupt(string intent) => intent is Intents.NameAsk;

    public override bool OnlyAnswers(string intent) => intent is Intents.NameAsk;

    public override string? SayingFor(string intent) => intent is Intents.NameAsk ? "what is my name?" : null;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        turn.Memory.LastFacts = [FactKeys.Name];
        turn.Mention(FactKeys.Name);
        return turn.SayAsync(turn.Understanding.Is(Intents.NameSet) ? $"I will call you {turn.Understanding.Subject.Text}." : TellName(turn), cancellationToken);
    }

    private static string TellName(SkillTurn turn)
    {
        if (turn.Situation.Recall(FactKeys.Name) is not { } fact)
        {
            return "You have not told me your name. Say for example \"call me Mara\".";
        }

        var day = turn.Zone is { } zone ? fact.LearnedAt.ToInstant().InZone(zone).Date : fact.LearnedAt.ToInstant().InUtc().Date;
        return $"You are {fact.Value}. You told me on {day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)}: \"{fact.Source.Quote}\".";
    }
}
