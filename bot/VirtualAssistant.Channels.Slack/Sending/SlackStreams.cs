using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using VirtualAssistant.Channels.Slack.Installations;
using VirtualAssistant.Channels.Slack.Rendering;

namespace VirtualAssistant.Channels.Slack.Sending;

/// <summary>Shows an answer while it is being written: one message in the thread that grows until the answer is complete.</summary>
/// <remarks><code>
/// typing activities with the whole text so far ─► startStream, then appendStream with what is new
/// the message that answers the same activity   ─► stopStream with the rest
/// </code>
/// The partial texts may be lost, the message never is: without a stream it is posted like any other.
/// </remarks>
internal sealed class SlackStreams(SlackApi api, MessageRenderer renderer, TimeProvider time)
{
    /// <summary>Slack takes more of a text than this at once, and gets it sooner than once a second when there is as much.</summary>
    private const int Eager = 256;

    private const int MaxText = 12_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>A stream that nobody has gone on with for so long is forgotten; Slack has ended it, too.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    /// <summary>How long a workspace that does not stream is not asked again.</summary>
    private static readonly TimeSpan Unavailable = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Conversation, string? Answered), Stream> open = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> unavailable = new();

    /// <summary>Shows the text so far.</summary>
    public async Task ShowAsync(SlackWorkspace workspace, SlackConversation conversation, string thread, Activity partial, CancellationToken cancellationToken)
    {
        var (key, now, text) = (Key(partial), time.GetUtcNow(), Markdown(partial.Text));
        if (text.Length > MaxText || (unavailable.TryGetValue(workspace.Tenant, out var until) && until > now))
        {
            return;
        }

        if (!open.TryGetValue(key, out var stream))
        {
            await StartAsync(workspace, conversation, thread, partial, text, cancellationToken);
        }
        else if (text.StartsWith(stream.Shown, StringComparison.Ordinal) && text.Length > stream.Shown.Length &&
            (now - stream.At >= Pause || text.Length - stream.Shown.Length >= Eager))
        {
            var arguments = new JsonObject { ["channel"] = stream.Channel, ["ts"] = stream.Moment, ["markdown_text"] = text[stream.Shown.Length..] };
            if (await api.CallAsync("chat.appendStream", workspace.Token, workspace.Tenant, arguments, cancellationToken) is SlackCall.Done)
            {
                open[key] = stream with { Shown = text, At = now };
            }
        }
    }

    /// <summary>Ends the stream that shows this message.</summary>
    /// <returns>What became of it; null when there is no stream, and the message is to be posted.</returns>
    public async Task<SendResult?> TryFinishAsync(SlackWorkspace workspace, Activity message, CancellationToken cancellationToken)
    {
        if (!open.TryRemove(Key(message), out var stream))
        {
            return null;
        }

        var text = Markdown(message.Text);
        var rendered = renderer.Render(message);
        var isGrown = text.StartsWith(stream.Shown, StringComparison.Ordinal);
        var arguments = new JsonObject { ["channel"] = stream.Channel, ["ts"] = stream.Moment };
        if (isGrown && text.Length > stream.Shown.Length)
        {
            arguments["markdown_text"] = text[stream.Shown.Length..];
        }

        var stopped = await api.CallAsync("chat.stopStream", workspace.Token, workspace.Tenant, arguments, cancellationToken);
        if (stopped is SlackCall.Limited or SlackCall.Unsent)
        {
            open.TryAdd(Key(message), stream);
            return SlackChannel.ResultOf(stopped, stream.Channel, stream.Thread);
        }

        if (stopped is SlackCall.Refused { Error: "stopped_by_user" } || (stopped is not SlackCall.Refused && isGrown && rendered.Blocks is null))
        {
            return stopped is SlackCall.Unknown ? SlackChannel.ResultOf(stopped, stream.Channel, stream.Thread) : new SendResult.Sent(stream.Address);
        }

        // An update can be repeated: the message then has its whole text and its buttons, whatever the stream has shown.
        var update = new JsonObject { ["channel"] = stream.Channel, ["ts"] = stream.Moment, ["text"] = rendered.Text, ["blocks"] = rendered.Blocks?.DeepClone() };
        return SlackChannel.ResultOf(await api.CallAsync("chat.update", workspace.Token, workspace.Tenant, update, cancellationToken), stream.Channel, stream.Thread);
    }

    private async Task StartAsync(
        SlackWorkspace workspace, SlackConversation conversation, string thread, Activity partial, string text, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var old in open.Where(stream => now - stream.Value.At > Forgotten))
        {
            open.TryRemove(old);
        }

        var arguments = new JsonObject { ["channel"] = conversation.Channel, ["thread_ts"] = thread, ["markdown_text"] = text };
        if (conversation.IsRoom)
        {
            arguments["recipient_team_id"] = conversation.Tenant;
            arguments["recipient_user_id"] = partial.Recipient?.Id;
        }

        switch (await api.CallAsync("chat.startStream", workspace.Token, workspace.Tenant, arguments, cancellationToken))
        {
            case SlackCall.Done { Answer: var answer } when answer.Text("ts") is { } moment:
                open[Key(partial)] = new Stream(answer.Text("channel") ?? conversation.Channel, moment, thread, text, now);
                break;
            case SlackCall.Refused:
                unavailable[workspace.Tenant] = now + Unavailable;
                break;
        }
    }

    private static (string Conversation, string? Answered) Key(Activity activity) => (activity.Conversation.Id, activity.ReplyToId);

    /// <summary>Streams take Markdown; a mark that could ping somebody is none.</summary>
    private static string Markdown(string? text) => (text ?? "").Replace("<", "&lt;", StringComparison.Ordinal);

    private sealed record Stream(string Channel, string Moment, string Thread, string Shown, DateTimeOffset At)
    {
        public string Address => new SlackAddress(Channel, Moment, Thread).ToString();
    }
}
