using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing.Slack;

/// <summary>Somebody on Slack: writes, mentions, presses, commands, as Slack reports it.</summary>
public sealed class SlackPerson(SlackWorkspace workspace, string id)
{
    private int read;

    public string Id => id;

    /// <summary>The direct message with the assistant.</summary>
    public string Direct => DirectOf(id);

    /// <summary>What the assistant has written in the direct message.</summary>
    public IReadOnlyList<SlackPost> Replies => workspace.Slack.Shown(Direct);

    public static string DirectOf(string user) => $"D{user[1..]}";

    /// <summary>A message of the direct conversation.</summary>
    public JsonObject Message(string text, string? moment = null) => Message("message", Direct, "im", text, moment ?? SlackServer.NextMoment());

    /// <returns>The message's <c>ts</c>.</returns>
    public async Task<string> SaysAsync(string text, CancellationToken cancellationToken, string? eventId = null)
    {
        var message = Message(text);
        await DeliverAsync(message, cancellationToken, eventId);
        return (string)message["ts"]!;
    }

    /// <summary>Writes in a room, without naming the assistant.</summary>
    public async Task<string> SaysInAsync(string room, string text, CancellationToken cancellationToken, string? thread = null)
    {
        var message = InRoom("message", room, text, SlackServer.NextMoment(), thread);
        await DeliverAsync(message, cancellationToken);
        return (string)message["ts"]!;
    }

    /// <summary>Mentions the assistant in a room. Slack reports it twice: as a message and as a mention.</summary>
    public async Task<string> MentionsAsync(string room, string text, CancellationToken cancellationToken, string? thread = null)
    {
        var moment = SlackServer.NextMoment();
        var words = $"<@{SlackServer.BotUser}> {text}";
        await DeliverAsync(InRoom("message", room, words, moment, thread), cancellationToken);
        await DeliverAsync(InRoom("app_mention", room, words, moment, thread), cancellationToken);
        return moment;
    }

    /// <summary>The assistant's next message in the direct conversation.</summary>
    public async Task<SlackPost> NextReplyAsync(CancellationToken cancellationToken)
    {
        await Until.TrueAsync(() => Replies.Count > read, () => $"the assistant says nothing to {id}; Slack was called {string.Join(", ", workspace.Slack.Posts.Select(post => post.Method))}", cancellationToken);
        return Replies[read++];
    }

    public async Task<SlackPost> AsksAsync(string text, CancellationToken cancellationToken)
    {
        await SaysAsync(text, cancellationToken);
        return await NextReplyAsync(cancellationToken);
    }

    /// <summary>A press of a message's button as Slack reports it.</summary>
    public JsonObject Press(SlackPost message, string title) => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = workspace.Team },
        ["user"] = new JsonObject { ["id"] = id, ["team_id"] = workspace.Team },
        ["trigger_id"] = Guid.NewGuid().ToString(),
        ["response_url"] = workspace.Slack.NewResponseUrl(),
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Moment, ["channel_id"] = message.Channel, ["is_ephemeral"] = false },
        ["channel"] = new JsonObject { ["id"] = message.Channel },
        ["message"] = new JsonObject { ["ts"] = message.Moment, ["thread_ts"] = message.Thread, ["text"] = message.Text, ["blocks"] = message.Blocks?.DeepClone() },
        ["actions"] = new JsonArray(Pressed(message.Button(title))),
    };

    public async Task PressesAsync(SlackPost message, string title, CancellationToken cancellationToken)
    {
        using var response = await workspace.InteractAsync(Press(message, title), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Gives the command <c>/va</c>.</summary>
    public async Task<HttpResponseMessage> CommandsAsync(string text, string channel, CancellationToken cancellationToken, string? responseUrl = null, string? trigger = null) =>
        await workspace.PostFormAsync(
            "commands",
            new Dictionary<string, string>
            {
                ["command"] = "/va",
                ["text"] = text,
                ["user_id"] = id,
                ["channel_id"] = channel,
                ["channel_name"] = "general",
                ["team_id"] = workspace.Team,
                ["trigger_id"] = trigger ?? Guid.NewGuid().ToString(),
                ["response_url"] = responseUrl ?? workspace.Slack.NewResponseUrl(),
            },
            cancellationToken);

    public JsonObject InRoom(string type, string room, string text, string moment, string? thread)
    {
        var message = Message(type, room, "channel", text, moment);
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return message;
    }

    public static JsonObject Pressed(JsonObject button)
    {
        var action = (JsonObject)button.DeepClone();
        action["block_id"] ??= "b1";
        action["action_ts"] = SlackServer.NextMoment();
        return action;
    }

    private async Task DeliverAsync(JsonObject message, CancellationToken cancellationToken, string? eventId = null)
    {
        using var response = await workspace.DeliverAsync(message, cancellationToken, eventId);
        response.EnsureSuccessStatusCode();
    }

    private JsonObject Message(string type, string channel, string channelType, string text, string moment) => new()
    {
        ["type"] = type,
        ["channel"] = channel,
        ["channel_type"] = channelType,
        ["user"] = id,
        ["text"] = text,
        ["ts"] = moment,
        ["client_msg_id"] = Guid.NewGuid().ToString(),
    };
}
