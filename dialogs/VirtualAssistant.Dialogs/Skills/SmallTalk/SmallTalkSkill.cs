using VirtualAssistant.Brain.Inbox;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.SmallTalk;

/// <summary>Greets, helps, thanks, says things again.</summary>
internal sealed class SmallTalkSkill(Lazy<IEnumerable<ISkill>> skills) : Skill(
    "smalltalk",
    Intents.Greet, Intents.Help, Intents.Thanks, Intents.Goodbye, Intents.Identity, Intents.Repeat, Intents.Affirm, Intents.Deny, Intents.Leave)
{
    /// <summary>"Yes" and "no" answer the question that is open.</summary>
    public override bool MayInterrupt(SkillTurn turn, string intent) => intent is Intents.Help or Intents.Identity or Intents.Repeat or Intents.Greet or Intents.Thanks;

    public override bool OnlyAnswers(string intent) =>
        intent is Intents.Greet or Intents.Help or Intents.Thanks or Intents.Goodbye or Intents.Identity or Intents.Repeat;

    public override string? SayingFor(string intent) => intent switch
    {
        Intents.Greet => "hello",
        Intents.Thanks => "thanks",
        Intents.Goodbye => "goodbye",
        Intents.Identity => "who are you?",
        Intents.Repeat => "repeat",
        Intents.Affirm => "yes",
        Intents.Deny => "no",
        Intents.Leave => "cancel",
        _ => "help",
    };

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) => turn.Understanding.Best?.Name switch
    {
        Intents.Greet => turn.SayAsync(SmallTalkText.Greeting(turn), cancellationToken, SmallTalkText.Suggestions(turn)),
        Intents.Help => turn.SayAsync(SmallTalkText.Help(turn, skills.Value), cancellationToken),
        Intents.Thanks => turn.SayAsync(turn.Text(SmallTalkText.Thanks), cancellationToken),
        Intents.Goodbye => turn.SayAsync(turn.Text(SmallTalkText.Goodbye), cancellationToken),
        Intents.Identity => turn.SayAsync(turn.Text(SmallTalkText.Identity), cancellationToken),
        Intents.Repeat => turn.SayAsync(turn.Memory.LastSaid ?? turn.Text(SmallTalkText.NothingSaid), cancellationToken),
        Intents.Leave => turn.SayAsync(turn.Text(SmallTalkText.NothingToLeave), cancellationToken),
        _ => turn.SayAsync(turn.Text(SmallTalkText.NothingToConfirm), cancellationToken),
    };

    public override async Task<bool> HearAsync(SkillTurn turn, string name, CancellationToken cancellationToken)
    {
        if (name != HouseEvent.Unconfirmed)
        {
            return false;
        }

        var last = turn.Memory.LastSaid;
        await turn.SayAsync(turn.Text(SmallTalkText.Unconfirmed), cancellationToken);
        turn.Memory.LastSaid = last;
        return true;
    }
}
