using NodaTime;
using NodaTime.Extensions;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.LongTermMemory;
using VirtualAssistant.Dialogs.Skills.Recall;

namespace VirtualAssistant.Dialogs.Skills.Names;

/// <summary>Knows what the person is called, and why it thinks so.</summary>
internal sealed class NamesSkill(IPhraser phraser) : Skill("names", Intents.NameSet, Intents.NameAsk)
{
    private static readonly TextKey SetText = TextKey.Plain("names.set", "name");
    private static readonly TextKey UnknownText = TextKey.Plain("names.unknown");
    private static readonly TextKey ToldText = TextKey.Plain("names.told", "name", "day", "quote");

    private readonly RecallText recall = new(phraser);

    public override bool MayInterrupt(SkillTurn turn, string intent) => intent is Intents.NameAsk;

    public override bool OnlyAnswers(string intent) => intent is Intents.NameAsk;

    public override string? SayingFor(string intent) => intent is Intents.NameAsk ? "what is my name?" : null;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        turn.Memory.LastFacts = [FactKeys.Name];
        turn.Mention(FactKeys.Name);
        return turn.SayAsync(turn.Understanding.Is(Intents.NameSet) ? $"{turn.Text(SetText, ("name", turn.Understanding.Subject.Text))}{Noted(turn)}" : TellName(turn), cancellationToken);
    }

    /// <summary>"I'm Ana, I live in Hamburg" tells more than the name.</summary>
    private string Noted(SkillTurn turn)
    {
        Fact[] more = [.. turn.Situation.Learned.Where(fact => !fact.IsDenial && fact.Key != FactKeys.Name)];
        foreach (var fact in more)
        {
            turn.Mention(fact.Key);
        }

        return more.Length == 0 ? "" : $" {recall.Noted(turn, more)}";
    }

    private string TellName(SkillTurn turn)
    {
        if (turn.Situation.Recall(FactKeys.Name) is not { } fact)
        {
            return turn.Text(UnknownText);
        }

        var day = fact.LearnedAt.ToInstant().InZone(turn.Zone ?? DateTimeZone.Utc).Date;
        return turn.Text(ToldText, ("name", fact.Value), ("day", phraser.Day(new AnnualDate(day.Month, day.Day), day.Year, turn.Locale)), ("quote", fact.Source.Quote));
    }
}
