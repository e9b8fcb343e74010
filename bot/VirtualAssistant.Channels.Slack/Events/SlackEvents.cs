using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Channels.Slack.Errands;
using VirtualAssistant.Channels.Slack.Home;
using VirtualAssistant.Channels.Slack.Installations;

namespace VirtualAssistant.Channels.Slack.Events;

/// <summary>Takes what the Events API delivers, over HTTP or a socket.</summary>
/// <remarks><code>
/// message, app_mention ─► SlackMessages ─► the front door
/// app_home_opened      ─► the home page (an errand), and the greeting when it is the messages that were opened
/// app_uninstalled, tokens_revoked ─► the workspace is forgotten
/// everything else      ─► acknowledged
/// </code></remarks>
internal sealed partial class SlackEvents(
    SlackMessages messages,
    SlackActivities activities,
    SeenEvents seen,
    AppHome home,
    AssistantThreads threads,
    SlackWorkspaces workspaces,
    SlackErrands errands,
    IActivityInput input,
    TimeProvider time,
    ILogger<SlackEvents> logger)
{
    /// <summary>Returns when what was delivered is durable, or is nothing to keep.</summary>
    public async Task AcceptAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        if (envelope.Text("type") == "app_rate_limited")
        {
            LogRateLimited(envelope.Text("team_id"));
            return;
        }

        var happened = envelope.Child("event");
        if (envelope.Text("type") != "event_callback")
        {
            return;
        }

        if (happened.Text("type") is null)
        {
            throw ChannelRefusedException.BadRequest("The event has no type.");
        }

        var id = envelope.Text("event_id");
        if (!seen.TryTake(id))
        {
            return;
        }

        var taken = false;
        try
        {
            await AcceptAsync(envelope, happened, SlackSender.OfEvent(envelope), cancellationToken);
            taken = true;
        }
        finally
        {
            if (!taken)
            {
                seen.Return(id);
            }
        }
    }

    private async Task AcceptAsync(JsonElement envelope, JsonElement happened, SlackSender sender, CancellationToken cancellationToken)
    {
        switch (happened.Text("type"))
        {
            case "message" or "app_mention":
                await messages.AcceptAsync(happened, sender, envelope.Text("event_id"), cancellationToken);
                break;
            case "app_home_opened" when happened.Text("user") is { } user && happened.Text("channel") is { } channel:
                await WelcomeAsync(happened.Text("tab"), sender, channel, user, cancellationToken);
                break;
            case "assistant_thread_started" when happened.Child("assistant_thread") is var opened && opened.Text("channel_id") is { } place && opened.Text("thread_ts") is { } thread:
                errands.Add("suggest prompts", stopping => threads.SuggestAsync(sender, place, thread, stopping));
                break;
            case "app_uninstalled":
                await ForgetAsync(envelope, sender, cancellationToken);
                break;
            case "tokens_revoked" when happened.Child("tokens").Items("bot").Any():
                await ForgetAsync(envelope, sender, cancellationToken);
                break;
        }
    }

    private async Task WelcomeAsync(string? tab, SlackSender sender, string channel, string user, CancellationToken cancellationToken)
    {
        if (tab != "messages")
        {
            errands.Add("home page", stopping => home.PublishAsync(sender, channel, user, stopping));
            return;
        }

        var joined = await activities.FromPersonAsync(
            ActivityTypes.ConversationUpdate, sender, new SlackConversation(sender.Tenant, channel), null, user, null, cancellationToken);
        joined.MembersAdded = [joined.From];
        await input.AcceptAsync(new ReceivedActivity(joined) { IdempotencyKey = "opened" }, cancellationToken);
    }

    /// <remarks>The news may come late, after the app was installed again, and is as old as the event.</remarks>
    private async Task ForgetAsync(JsonElement envelope, SlackSender sender, CancellationToken cancellationToken)
    {
        var at = envelope.Number("event_time") is { } seconds and > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : time.GetUtcNow();
        await workspaces.RemoveAsync(sender.Tenant, at, cancellationToken);
        LogForgotten(sender.Tenant);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack holds events of workspace {Team} back: more than 30,000 in an hour")]
    private partial void LogRateLimited(string? team);

    [LoggerMessage(Level = LogLevel.Information, Message = "Workspace {Tenant} has removed the app; its token is forgotten")]
    private partial void LogForgotten(string tenant);
}
