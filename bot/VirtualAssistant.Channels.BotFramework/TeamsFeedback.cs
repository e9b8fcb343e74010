using Microsoft.Bot.Schema;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Asks what somebody thinks of an answer: Teams then shows thumbs under it, and calls with <c>message/submitAction</c>.</summary>
internal static class TeamsFeedback
{
    /// <summary>Marks a message that answers somebody. A question, and what nobody asked for, is not to be judged.</summary>
    public static void AskFor(Activity message)
    {
        if (message is { Type: ActivityTypes.Message, ReplyToId.Length: > 0, ChannelData: null } &&
            message.InputHint != InputHints.ExpectingInput && message.DeliveryMode != DeliveryModes.Ephemeral)
        {
            message.ChannelData = new Dictionary<string, object> { ["feedbackLoop"] = new Dictionary<string, object> { ["type"] = "default" } };
        }
    }
}
