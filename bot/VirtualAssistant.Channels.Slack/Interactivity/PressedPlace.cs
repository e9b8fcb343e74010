using System.Text.Json;
using VirtualAssistant.Channels.Slack.Events;

namespace VirtualAssistant.Channels.Slack.Interactivity;

/// <summary>Where a button was pressed.</summary>
/// <param name="Moment">The message with the button; null when it is on the home page.</param>
/// <param name="Thread">The thread the answer belongs into.</param>
internal sealed record PressedPlace(SlackConversation Conversation, string? Moment, string? Thread, bool IsEphemeral)
{
    /// <returns>Null on a home page that does not name the person's direct message.</returns>
    public static PressedPlace? Of(JsonElement payload, SlackSender sender, string user)
    {
        var container = payload.Child("container");
        var channel = container.Text("channel_id") ?? payload.Child("channel").Text("id");
        if (channel is null)
        {
            return payload.Child("view").Text("private_metadata") is { } direct ? OnPage(new SlackConversation(sender.Tenant, direct)) : null;
        }

        var moment = container.Text("message_ts") ?? payload.Child("message").Text("ts");
        var thread = payload.Child("message").Text("thread_ts") ?? container.Text("thread_ts");
        return container.Flag("is_ephemeral") ? new PressedPlace(new SlackConversation(sender.Tenant, channel, User: user), moment, null, IsEphemeral: true)
            : channel.StartsWith('D') ? new PressedPlace(new SlackConversation(sender.Tenant, channel), moment, thread != moment ? thread : null, IsEphemeral: false)
            : new PressedPlace(new SlackConversation(sender.Tenant, channel, thread ?? moment), moment, thread, IsEphemeral: false);
    }

    /// <summary>The home page: its buttons speak in the person's direct message.</summary>
    public static PressedPlace OnPage(SlackConversation direct) => new(direct, null, null, IsEphemeral: false);
}
