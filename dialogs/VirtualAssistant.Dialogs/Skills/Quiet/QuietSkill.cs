using NodaTime;
using NodaTime.Text;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.People;

namespace VirtualAssistant.Dialogs.Skills.Quiet;

/// <summary>Knows when the person wants to be left alone: reminders wait until then, unless they are urgent.</summary>
internal sealed class QuietSkill(IPeople people) : Skill("quiet", Intents.QuietSet, Intents.QuietEnd, Intents.QuietAsk)
{
    private static readonly TextKey SetText = TextKey.Plain("quiet.set", "from", "to");
    private static readonly TextKey EndText = TextKey.Plain("quiet.end");
    private static readonly TextKey KnownText = TextKey.Plain("quiet.known", "from", "to");
    private static readonly TextKey NoneText = TextKey.Plain("quiet.none");
    private static readonly TextKey WhenText = TextKey.Plain("quiet.when");
    private static readonly TextKey AloneText = TextKey.Plain("quiet.alone");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.QuietSet => "quiet hours from 22 to 7",
        Intents.QuietEnd => "no quiet hours",
        _ => "what are my quiet hours?",
    };

    public override bool OnlyAnswers(string intent) => intent is Intents.QuietAsk;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Situation.Claim.IsGroup)
        {
            return turn.SayAsync(turn.Text(AloneText), cancellationToken);
        }

        if (turn.Understanding.Is(Intents.QuietAsk))
        {
            return TellAsync(turn, cancellationToken);
        }

        if (turn.Understanding.Is(Intents.QuietEnd))
        {
            turn.RememberQuiet(QuietHours.Never);
            return turn.SayAsync(turn.Text(EndText), cancellationToken);
        }

        if (QuietWords.Read(turn.Understanding) is not { } hours)
        {
            return turn.SayAsync(turn.Text(WhenText), cancellationToken);
        }

        turn.RememberQuiet(hours);
        return turn.SayAsync(turn.Text(SetText, ("from", Time.Format(hours.From)), ("to", Time.Format(hours.To))), cancellationToken);
    }

    private async Task TellAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        var times = await people.FindQuietTimesAsync([turn.Conversation], cancellationToken);
        var text = times.TryGetValue(turn.Conversation, out var quiet) && quiet.Hours.From != quiet.Hours.To
            ? turn.Text(KnownText, ("from", Time.Format(quiet.Hours.From)), ("to", Time.Format(quiet.Hours.To)))
            : turn.Text(NoneText);
        await turn.SayAsync(text, cancellationToken);
    }
}
