using System.Text;
using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing.Emulator;

/// <summary>One chat of the Bot Framework Emulator: posts what the Emulator posts, in its shape.</summary>
public sealed class EmulatorConversation(Uri bot, EmulatorConnector connector) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = Until.Patience };
    private string user = Guid.NewGuid().ToString();
    private readonly string botId = Guid.NewGuid().ToString();
    private int read;

    public string Id { get; } = $"{Guid.NewGuid()}|livechat";

    /// <summary>What the client says its zone is; null for one that does not say.</summary>
    public string? Zone { get; set; } = "Europe/Berlin";

    public IReadOnlyList<ChatActivity> Shown => connector.Shown(Id);

    public IReadOnlyList<ChatActivity> Replies => [.. Shown.Where(activity => activity.Type == "message")];

    /// <summary>What the Emulator's menu calls restarting: a conversation with a new id, of the same user or of a new one.</summary>
    public EmulatorConversation Restart(bool newUser = false) => new(bot, connector) { Zone = Zone, user = newUser ? Guid.NewGuid().ToString() : user };

    public JsonObject Activity(string type)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "emulator",
            ["serviceUrl"] = connector.ServiceUrl,
            ["locale"] = "en-US",
            ["timestamp"] = "2026-11-23T10:00:00.000Z",
            ["from"] = new JsonObject { ["id"] = user, ["name"] = "User", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = botId, ["name"] = "Bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = Id },
        };
        if (Zone is not null)
        {
            activity["localTimezone"] = Zone;
        }

        return activity;
    }

    public JsonObject Message(string text, string? id = null)
    {
        var message = Activity("message");
        message["text"] = text;
        message["id"] = id ?? (string)message["id"]!;
        return message;
    }

    /// <summary>Opens the chat: the bot and the user join in one update.</summary>
    public Task<HttpResponseMessage> JoinAsync(CancellationToken cancellationToken)
    {
        var update = Activity("conversationUpdate");
        update["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = botId, ["name"] = "Bot" }, new JsonObject { ["id"] = user, ["name"] = "User" });
        return PostAsync(update, cancellationToken);
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await http.PostAsync(new Uri(bot, "/api/messages"), content, cancellationToken);
    }

    public async Task SayAsync(string text, CancellationToken cancellationToken, string? id = null)
    {
        using var response = await PostAsync(Message(text, id), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The next message the Emulator was given to show.</summary>
    public async Task<ChatActivity> NextReplyAsync(CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        await Until.TrueAsync(() => Replies.Count > read, () => $"the Emulator is shown nothing in {Id}", cancellationToken, patience);
        return Replies[read++];
    }

    public async Task<ChatActivity> AskAsync(string text, CancellationToken cancellationToken)
    {
        await SayAsync(text, cancellationToken);
        return await NextReplyAsync(cancellationToken);
    }

    /// <summary>Says it and waits for the next message, whatever was shown before and not read.</summary>
    public Task<ChatActivity> AskLastAsync(string text, CancellationToken cancellationToken)
    {
        read = Replies.Count;
        return AskAsync(text, cancellationToken);
    }

    /// <summary>Says it with <c>deliveryMode: expectReplies</c>.</summary>
    /// <returns>What came back in the response.</returns>
    public async Task<IReadOnlyList<ChatActivity>> ExpectRepliesAsync(string text, CancellationToken cancellationToken, string? id = null)
    {
        var message = Message(text, id);
        message["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(message, cancellationToken);
        response.EnsureSuccessStatusCode();
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
        return [.. body["activities"]!.AsArray().Select(activity => new ChatActivity((JsonObject)activity!)).Where(activity => activity.Type == "message")];
    }

    public void Dispose() => http.Dispose();
}
