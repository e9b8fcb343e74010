using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Turns;
using VirtualAssistant.Dialogs.Skills;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>What the Emulator's inspector shows of a turn: what was understood, recalled and decided, and how long it took.</summary>
/// <remarks>Facts and actions are named, and not repeated: what they say is the person's.</remarks>
internal static class TurnTrace
{
    private const string DebugType = "https://www.botframework.com/schemas/debug";

    /// <param name="deciding">How long the dialogs took.</param>
    public static IEnumerable<Activity> Of(Situation situation, SkillTurn turn, string answeredBy, TimeSpan deciding)
    {
        var turnContext = turn.Context;
        var understanding = situation.Understanding;
        if (situation.Utterance.Kind == ActivityTypes.Message)
        {
            yield return Trace(turnContext, "Understanding", "What was understood", new Dictionary<string, object>
            {
                ["intents"] = understanding.Intents.Select(intent => $"{intent.Name} {intent.Confidence:0.00}").ToList(),
                ["entities"] = understanding.Entities.Select(entity => $"{entity.GetType().Name} '{entity.Span.In(situation.Utterance.Text)}'").ToList(),
                ["subject"] = understanding.Subject.Text,
                ["outOfScope"] = understanding.OutOfScope,
            });
        }

        yield return Trace(turnContext, "Recall", "What was remembered", new Dictionary<string, object>
        {
            ["facts"] = situation.Facts.Select(fact => fact.Key).ToList(),
            ["learned"] = situation.Learned.Select(fact => fact.Key).ToList(),
            ["position"] = situation.Utterance.Position,
        });
        yield return Trace(turnContext, "Decision", "What was decided", new Dictionary<string, object>
        {
            ["answeredBy"] = answeredBy,
            ["actions"] = turn.Requests.Select(request => request.Action).ToList(),
        });
        yield return Trace(turnContext, "Timing", "How long it took", new Dictionary<string, object>
        {
            ["sinceReceivedMilliseconds"] = Math.Round((turn.Now.ToDateTimeOffset() - situation.Utterance.SaidAt).TotalMilliseconds, 1),
            ["decidingMilliseconds"] = Math.Round(deciding.TotalMilliseconds, 1),
            ["run"] = situation.Claim.Attempt,
        });
    }

    private static Activity Trace(ITurnContext turnContext, string name, string label, Dictionary<string, object> value)
    {
        var trace = (Activity)Activity.CreateTraceActivity(name, DebugType, value, label);
        trace.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        return trace;
    }
}
