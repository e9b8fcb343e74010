using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VirtualAssistant.Dialogs.PrefrontalCortex;

/// <summary>The adapter the dialogs speak through. It sends nothing: what they say is gathered into the decision.</summary>
internal sealed class GatheringAdapter : BotAdapter
{
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var gathered = turnContext.TurnState.Get<List<Activity>>()!;
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            gathered.Add(activities[i]);
            responses[i] = new ResourceResponse(activities[i].Id);
        }

        return Task.FromResult(responses);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said cannot be changed within the turn that decides what to say.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said cannot be taken back within the turn that decides what to say.");
}
