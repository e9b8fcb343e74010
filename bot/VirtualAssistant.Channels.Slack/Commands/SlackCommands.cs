using System.Text.Json;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Slack.Events;

namespace VirtualAssistant.Channels.Slack.Commands;

/// <summary>Takes slash commands: <c>/va remind me to call Luis at 6 pm</c> is a message like any other, answered where only its author sees it.</summary>
internal sealed class SlackCommands(SlackActivities activities, IActivityInput input)
{
    /// <summary>A command without words.</summary>
    private const string Bare = "help";

    public async Task AcceptAsync(JsonElement fields, CancellationToken cancellationToken)
    {
        if (fields.Text("channel_id") is not { } channel || fields.Text("user_id") is not { } user)
        {
            throw ChannelRefusedException.BadRequest("The command does not say who gave it where.");
        }

        var sender = SlackSender.OfCommand(fields);
        var conversation = new SlackConversation(sender.Tenant, channel, User: user);
        var key = $"command:{fields.Text("trigger_id") ?? Guid.CreateVersion7().ToString("N")}";
        var address = new SlackAddress(channel, key, null, fields.Text("response_url"));
        var activity = await activities.FromPersonAsync(
            ActivityTypes.Message, sender, conversation, address, user, fields.Text("text")?.Trim() is { Length: > 0 } text ? text : Bare, cancellationToken);
        await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = key }, cancellationToken);
    }
}
