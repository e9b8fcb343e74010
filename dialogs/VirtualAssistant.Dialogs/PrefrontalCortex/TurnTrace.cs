using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using VirtualAssistant.Brain.Language;
using VirtualAssistant.Brain.Turns;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>What the Emulator's inspector shows of a turn: what was understood, and who answered.</summary>
internal static class TurnTrace
{
    private const string DebugType = "https://www.botframework.com/schemas/debug";

    public static IEnumerable<Activity> Of(Situation situation, ITurnContext turnContext, string answeredBy)
    {
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

        yield return Trace(turnContext, "Dialog", "Which dialog answered", new Dictionary<string, object> { ["answeredBy"] = answeredBy });
    }

    private static Activity Trace(ITurnContext turnContext, string name, string label, Dictionary<string, object> value)
    {
        var trace = (Activity)Activity.CreateTraceActivity(name, DebugType, value, label);
        trace.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        return trace;
    }
}
