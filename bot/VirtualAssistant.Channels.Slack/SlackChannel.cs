using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using VirtualAssistant.Channels.Capabilities;
using VirtualAssistant.Channels.Slack.Events;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Rendering;
using VirtualAssistant.Channels.Slack.Sending;

namespace VirtualAssistant.Channels.Slack;

/// <summary>Sends replies to Slack: into the direct message, into the room's thread, or to one person alone.</summary>
internal sealed class SlackChannel(
    SlackWorkspaces workspaces,
    MessageRenderer renderer,
    SlackFiles files,
    SlackStreams streams,
    DirectMessages directs,
    AssistantThreads threads,
    SlackApi api,
    SlackPace pace,
    ResponseUrls responseUrls,
    IOptions<SlackOptions> options) : IChannel
{
    public const string Id = "slack";

    private static readonly ChannelCapabilities Capabilities = new()
    {
        Cards = CardSupport.Native,
        Buttons = true,
        Markdown = MarkdownDialect.Mrkdwn,
        MaxTextLength = 3500, // Slack recommends 4000, and escaping makes a text a little longer.
        Updates = true,
        Deletes = true,
        Typing = true,
        Threads = true,
        Files = true,
        Streaming = true,
        Ephemeral = true,
        Reactions = true,
        Mentions = true,
    };

    public bool ReadsLog => false;

    public bool Serves(string channelId) => channelId == Id && options.Value.IsOn;

    public ChannelCapabilities CapabilitiesOf(string channelId) => Capabilities;

    public async Task<SendResult> SendAsync(Activity reply, CancellationToken cancellationToken)
    {
        if (SlackConversation.Parse(reply.Conversation?.Id) is not { } conversation)
        {
            return new SendResult.Rejected("The reply belongs to no conversation on Slack.");
        }

        if (await workspaces.FindAsync(conversation.Tenant, cancellationToken) is not { } workspace)
        {
            return new SendResult.Rejected($"The app is not installed in workspace {conversation.Tenant}.");
        }

        var answered = SlackAddress.Parse(reply.ReplyToId);
        return reply.Type switch
        {
            ActivityTypes.Message when conversation.User is { } user => await TellAsync(workspace, conversation, answered, user, reply, cancellationToken),
            ActivityTypes.Message when conversation.IsRoom && reply.DeliveryMode == DeliveryModes.Ephemeral =>
                await WhisperAsync(workspace, conversation, reply, cancellationToken),
            ActivityTypes.Message when await streams.TryFinishAsync(workspace, reply, cancellationToken) is { } finished => finished,
            ActivityTypes.Message when conversation.IsToPerson => await PostDirectAsync(workspace, conversation.Channel, reply, cancellationToken),
            ActivityTypes.Message => await PostAsync(workspace, conversation.Channel, conversation.Thread ?? answered?.Thread, reply, cancellationToken),
            ActivityTypes.MessageUpdate when SlackAddress.Parse(reply.Id) is { } sent => await UpdateAsync(workspace, sent, reply, cancellationToken),
            ActivityTypes.MessageDelete when SlackAddress.Parse(reply.Id) is { } sent => await DeleteAsync(workspace, sent, cancellationToken),
            ActivityTypes.Typing when (conversation.Thread ?? answered?.Thread) is { } thread => await ShowAsync(workspace, conversation, thread, reply, cancellationToken),
            _ => new SendResult.Sent(null), // Nothing that Slack could show.
        };
    }

    private async Task<SendResult> PostAsync(SlackWorkspace workspace, string channel, string? thread, Activity reply, CancellationToken cancellationToken)
    {
        if (pace.Take(workspace.Tenant, channel) is { Ticks: > 0 } wait)
        {
            return new SendResult.NotSent("Slack takes one message a second in a channel.", wait);
        }

        if (SlackFiles.Carries(reply))
        {
            return ResultOf(await files.SendAsync(workspace, channel, thread, reply, cancellationToken), channel, thread);
        }

        var arguments = new JsonObject { ["channel"] = channel, ["unfurl_links"] = false, ["unfurl_media"] = false };
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        return ResultOf(await CallAsync("chat.postMessage", workspace, arguments, reply, cancellationToken), channel, thread);
    }

    private async Task<SendResult> PostDirectAsync(SlackWorkspace workspace, string user, Activity reply, CancellationToken cancellationToken)
    {
        var (channel, failure) = await directs.OpenAsync(workspace, user, cancellationToken);
        return failure ?? await PostAsync(workspace, channel!, null, reply, cancellationToken);
    }

    /// <summary>Only one person in the room sees it. Where Slack cannot show it there, the room is gone or the person has left it, their direct message is the place.</summary>
    private async Task<SendResult> WhisperAsync(SlackWorkspace workspace, SlackConversation conversation, Activity reply, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = conversation.Channel, ["user"] = reply.Recipient?.Id, ["thread_ts"] = conversation.Thread };
        var call = await CallAsync("chat.postEphemeral", workspace, arguments, reply, cancellationToken);
        return call is SlackCall.Refused && reply.Recipient?.Id is { Length: > 0 } user
            ? await PostDirectAsync(workspace, user, reply, cancellationToken)
            : ResultOf(call, conversation.Channel, conversation.Thread);
    }

    /// <summary>Answers a command where it was given. Half an hour later, and for what nobody asked just now, that person's direct message is the place.</summary>
    private async Task<SendResult> TellAsync(
        SlackWorkspace workspace, SlackConversation conversation, SlackAddress? answered, string user, Activity reply, CancellationToken cancellationToken)
    {
        if (responseUrls.Check(answered?.ResponseUrl) is { } url)
        {
            var message = new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = false };
            var call = await api.RespondAsync(url, With(message, renderer.Render(reply)), cancellationToken);
            if (call is not SlackCall.Refused)
            {
                return ResultOf(call, conversation.Channel, null);
            }
        }

        return await PostDirectAsync(workspace, user, reply, cancellationToken);
    }

    private async Task<SendResult> UpdateAsync(SlackWorkspace workspace, SlackAddress sent, Activity reply, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = sent.Channel, ["ts"] = sent.Moment };
        return ResultOf(await CallAsync("chat.update", workspace, arguments, reply, cancellationToken), sent.Channel, sent.Thread);
    }

    private async Task<SendResult> DeleteAsync(SlackWorkspace workspace, SlackAddress sent, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["channel"] = sent.Channel, ["ts"] = sent.Moment };
        return ResultOf(await api.CallAsync("chat.delete", workspace.Token, workspace.Tenant, arguments, cancellationToken), sent.Channel, sent.Thread);
    }

    /// <summary>What is being written, or at least that something is; neither is missed when it is lost.</summary>
    private async Task<SendResult> ShowAsync(SlackWorkspace workspace, SlackConversation conversation, string thread, Activity reply, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(reply.Text))
        {
            await threads.ShowThinkingAsync(workspace, conversation.Channel, thread, cancellationToken);
        }
        else
        {
            await streams.ShowAsync(workspace, conversation, thread, reply, cancellationToken);
        }

        return new SendResult.Sent(null);
    }

    /// <summary>Blocks that Slack does not take are left out: the text says the same.</summary>
    private async Task<SlackCall> CallAsync(string method, SlackWorkspace workspace, JsonObject arguments, Activity reply, CancellationToken cancellationToken)
    {
        var message = renderer.Render(reply);
        var call = await api.CallAsync(method, workspace.Token, workspace.Tenant, With(arguments, message), cancellationToken);
        if (message.Blocks is null || call is not SlackCall.Refused { Error: "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" })
        {
            return call;
        }

        arguments.Remove("blocks");
        return await api.CallAsync(method, workspace.Token, workspace.Tenant, arguments, cancellationToken);
    }

    private static JsonObject With(JsonObject arguments, SlackMessage message)
    {
        arguments["text"] = message.Text;
        if (message.Blocks is not null)
        {
            arguments["blocks"] = message.Blocks.DeepClone();
        }

        return arguments;
    }

    internal static SendResult ResultOf(SlackCall call, string channel, string? thread) => call switch
    {
        SlackCall.Done done => new SendResult.Sent(
            (done.Answer.Text("ts") ?? done.Answer.Text("message_ts")) is { } moment ? new SlackAddress(done.Answer.Text("channel") ?? channel, moment, thread).ToString() : null),
        SlackCall.Refused refused => new SendResult.Rejected($"Slack answered {refused.Error}."),
        SlackCall.Limited limited => new SendResult.NotSent("Slack has limited this method for a while.", limited.RetryAfter),
        SlackCall.Unsent unsent => new SendResult.NotSent(unsent.Reason),
        SlackCall.Unknown unknown => new SendResult.Ambiguous(unknown.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, null),
    };
}
