using System.Text.Json;

namespace VirtualAssistant.Dialogs.Skills.Feedback;

/// <summary>Takes what people think of an answer: the buttons under it on Teams. A thank-you is not expected, and none is said.</summary>
/// <remarks>
/// It is kept where everything is that happened in a conversation: as an entry of the log that nobody reads, whose <c>replyToId</c> names the
/// message, and so the turn. Reactions (<c>messageReaction</c>) are kept in the same way and need no answer at all.
/// </remarks>
internal sealed class FeedbackSkill() : Skill("feedback")
{
    private const string Submit = "message/submitAction";

    public override Task HandleAsync(SkillTurn turn, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<InvokeAnswer?> AnswerAsync(SkillTurn turn, string invoke, CancellationToken cancellationToken) =>
        Task.FromResult(invoke == Submit ? new InvokeAnswer(IsFeedback(turn.Utterance.Activity) ? 200 : 400) : null);

    private static bool IsFeedback(ReadOnlyMemory<byte> activity)
    {
        using var json = JsonDocument.Parse(activity);
        var value = json.RootElement.Child("value");
        return value.Text("actionName") == "feedback" && value.Child("actionValue").Text("reaction") is not null;
    }
}
