using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Slack.Errands;
using VirtualAssistant.Channels.Slack.Installations;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Takes messages: what people write, change and delete. What bots write, this one included, is never heard.</summary>
internal sealed class SlackMessages(
    SlackActivities activities, AssistantThreads threads, SlackWorkspaces workspaces, SlackErrands errands, IActivityInput input, IOptions<SlackOptions> options)
{
    private const string SlackHost = "slack.com";
    private const string SlackBot = "USLACKBOT";

    public async Task AcceptAsync(JsonElement message, SlackSender sender, string? eventId, CancellationToken cancellationToken)
    {
        switch (message.Text("subtype"))
        {
            case "message_changed" when IsGone(message.Child("message")):
                await EraseAsync(message, message.Child("previous_message"), message.Child("message").Text("ts"), sender, eventId, cancellationToken);
                break;
            case "message_changed":
                await ReplaceAsync(message, sender, eventId, cancellationToken);
                break;
            case "message_deleted":
                await EraseAsync(message, message.Child("previous_message"), message.Text("deleted_ts"), sender, eventId, cancellationToken);
                break;
            case null or "file_share" or "thread_broadcast" or "me_message":
                await HearAsync(message, sender, cancellationToken);
                break;
        }
    }

    private async Task HearAsync(JsonElement message, SlackSender sender, CancellationToken cancellationToken)
    {
        if (message.Text("channel") is not { } channel || message.Text("ts") is not { } moment)
        {
            throw ChannelRefusedException.BadRequest("The message has no channel or no ts.");
        }

        if (await ReadAsync(ActivityTypes.Message, message, channel, message, sender, cancellationToken) is not { } activity)
        {
            return;
        }

        if (message.Text("type") == "app_mention")
        {
            SlackActivities.Address(activity);
        }

        activity.Attachments = [.. message.Items("files").Select(File)];
        await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = $"{channel}|{moment}" }, cancellationToken);
        if (activity.Conversation.IsGroup is null && SlackAddress.Parse(activity.Id)?.Thread is { } thread)
        {
            errands.Add("show thinking", stopping => ShowThinkingAsync(sender.Tenant, channel, thread, stopping));
        }
    }

    private async Task ShowThinkingAsync(string tenant, string channel, string thread, CancellationToken cancellationToken)
    {
        if (await workspaces.FindAsync(tenant, cancellationToken) is { } workspace)
        {
            await threads.ShowThinkingAsync(workspace, channel, thread, cancellationToken);
        }
    }

    /// <summary>Also unfurled links change a message, and not its words: then there is nothing to correct.</summary>
    private async Task ReplaceAsync(JsonElement change, SlackSender sender, string? eventId, CancellationToken cancellationToken)
    {
        var (now, before) = (change.Child("message"), change.Child("previous_message"));
        if (change.Text("channel") is { } channel && now.Text("text") is { } text && text != before.Text("text") &&
            await ReadAsync(ActivityTypes.MessageUpdate, now, channel, change, sender, cancellationToken) is { } activity)
        {
            await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = eventId, OnlyIfKnown = true }, cancellationToken);
        }
    }

    private async Task EraseAsync(JsonElement change, JsonElement before, string? moment, SlackSender sender, string? eventId, CancellationToken cancellationToken)
    {
        if (change.Text("channel") is { } channel && moment is not null &&
            await ReadAsync(ActivityTypes.MessageDelete, before, channel, change, sender, cancellationToken, moment) is { } activity)
        {
            activity.Text = null;
            await input.AcceptAsync(new ReceivedActivity(activity) { IdempotencyKey = eventId, OnlyIfKnown = true }, cancellationToken);
        }
    }

    /// <param name="around">The event: says what kind of channel it is.</param>
    /// <returns>The activity; null when no person wrote the message.</returns>
    private async ValueTask<Activity?> ReadAsync(
        string type, JsonElement message, string channel, JsonElement around, SlackSender sender, CancellationToken cancellationToken, string? moment = null)
    {
        moment ??= message.Text("ts");
        if (moment is null || message.Text("user") is not { } user || user == sender.BotUser || user == SlackBot ||
            message.Has("bot_id") || message.Has("bot_profile") || message.Flag("hidden"))
        {
            return null;
        }

        var thread = message.Text("thread_ts") is { } root && root != moment ? root : null;
        var isDirect = around.Text("channel_type") == "im" || (around.Text("channel_type") is null && channel.StartsWith('D'));
        var conversation = isDirect ? new SlackConversation(sender.Tenant, channel) : new SlackConversation(sender.Tenant, channel, thread ?? moment);
        var activity = await activities.FromPersonAsync(
            type, sender, conversation, new SlackAddress(channel, moment, thread), user, message.Text("text") ?? "", cancellationToken);
        return activity.From.Id == activity.Recipient.Id ? null : activity;
    }

    private static bool IsGone(JsonElement message) => message.Text("subtype") == "tombstone";

    private Attachment File(JsonElement file) => new()
    {
        ContentType = file.Text("mimetype") ?? "application/octet-stream",
        Name = file.Text("name") ?? "file",
        ContentUrl = (file.Text("url_private_download") ?? file.Text("url_private")) is { } url && IsSlacks(url) ? url : null,
    };

    /// <summary>Whoever reads a file shows the bot's token to the address, so no address but Slack's is kept.</summary>
    private bool IsSlacks(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) &&
        ((address.Scheme == Uri.UriSchemeHttps && (address.Host == SlackHost || address.Host.EndsWith("." + SlackHost, StringComparison.Ordinal))) ||
            address.GetLeftPart(UriPartial.Authority) == options.Value.Page("/").GetLeftPart(UriPartial.Authority));
}
