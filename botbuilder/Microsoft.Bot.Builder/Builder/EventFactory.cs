using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events that hand a conversation to a human.</summary>
public static class EventFactory
{
    /// <summary>Asks for a human, who gets <paramref name="handoffContext"/> and the <paramref name="transcript"/>.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        BotAssert.ContextNotNull(turnContext);
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" }];
        }

        return handoff;
    }

    /// <summary>Tells how a hand-over goes: <c>accepted</c>, <c>failed</c> or <c>completed</c>.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, new JObject { ["state"] = state, ["message"] = message }, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object? value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
