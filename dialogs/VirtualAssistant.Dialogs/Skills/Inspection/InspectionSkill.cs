using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Inspection;
using VirtualAssistant.Brain.Language;

namespace VirtualAssistant.Dialogs.Skills.Inspection;

/// <summary>Takes the commands by which an Emulator looks at a conversation of another channel.</summary>
/// <remarks><code>
/// Emulator      /INSPECT open         a trace with the command to attach
/// conversation  /INSPECT attach ID    from now on it is shown in that Emulator
/// </code>In a room nobody attaches: the others have not agreed to be looked at.</remarks>
internal sealed class InspectionSkill(IInspection inspection) : Skill("inspection")
{
    private const string Open = "/INSPECT open";
    private const string Attach = "/INSPECT attach ";
    private const string CommandValue = "https://www.botframework.com/schemas/command";

    private static readonly TextKey Attached = TextKey.Plain("inspection.attached");
    private static readonly TextKey Unknown = TextKey.Plain("inspection.unknown");
    private static readonly TextKey Alone = TextKey.Plain("inspection.alone");
    private static readonly TextKey OnlyEmulator = TextKey.Plain("inspection.onlyEmulator");

    public override bool Claims(SkillTurn turn) =>
        (turn.Utterance.Text == Open || turn.Utterance.Text.StartsWith(Attach, StringComparison.Ordinal)) && inspection.IsAllowed;

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Utterance.Text != Open)
        {
            return turn.SayAsync(turn.Text(AttachTo(turn, turn.Utterance.Text[Attach.Length..].Trim())), cancellationToken);
        }

        if (turn.Conversation.Channel != Channels.Emulator)
        {
            return turn.SayAsync(turn.Text(OnlyEmulator), cancellationToken);
        }

        var command = $"{Attach}{inspection.Open(turn.Situation.Claim.Reference)}";
        return turn.Context.SendActivityAsync(Activity.CreateTraceActivity("Command", CommandValue, command, "Command"), cancellationToken);
    }

    private TextKey AttachTo(SkillTurn turn, string session) =>
        turn.Situation.Claim.IsGroup ? Alone
        : inspection.TryAttach(turn.Conversation, session) ? Attached
        : Unknown;
}
