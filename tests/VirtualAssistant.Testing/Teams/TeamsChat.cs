using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Emulator;

namespace VirtualAssistant.Testing.Teams;

/// <summary>One chat of Teams with one person who writes in it: posts what Teams posts, in its shape.</summary>
/// <param name="kind">personal, groupChat or channel.</param>
public sealed class TeamsChat(Uri bot, TeamsCloud cloud, string person, string kind = "personal", string? id = null) : IDisposable
{
    public const string BotId = $"28:{TeamsCloud.AppId}";
    public const string BotMention = "<at>Assistant</at>";

    public const string Tenant = "5d3f8a10-1111-4222-8333-944445555666";

    private readonly HttpClient http = new() { Timeout = Until.Patience };
    private int read;

    /// <summary>The language of the person's Teams.</summary>
    public string Locale { get; set; } = "en-US";

    public string Id { get; } = id ?? (kind == "personal" ? $"a:1{Guid.NewGuid():N}" : $"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1700000000000");

    public IReadOnlyList<ChatActivity> Shown => cloud.Connector.Shown(Id);

    public IReadOnlyList<ChatActivity> Replies => [.. Shown.Where(activity => activity.Type == "message")];

    /// <summary>The same person's chat after the app was removed and installed again: Teams gives it another id.</summary>
    public TeamsChat Reinstalled() => new(bot, cloud, person, kind) { Locale = Locale };

    public TeamsChat As(string other) => new(bot, cloud, other, kind, Id);

    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = $"{cloud.Connector.ServiceUrl}/",
        ["timestamp"] = "2026-11-23T10:00:00.000Z",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = $"aad-{person}" },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Assistant" },
        ["conversation"] = new JsonObject { ["id"] = Id, ["conversationType"] = kind, ["isGroup"] = kind != "personal", ["tenantId"] = Tenant },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = Locale, ["country"] = "US", ["platform"] = "Web", ["timezone"] = "Europe/Berlin" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    /// <param name="text">Mentions of the bot are written <see cref="BotMention"/>, of others <c>&lt;at&gt;Name&lt;/at&gt;</c>.</param>
    public JsonObject Message(string text, params string[] mentioned)
    {
        var message = Activity("message");
        message["text"] = text;
        message["textFormat"] = "plain";
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{text}</div>" });
        var entities = message["entities"]!.AsArray();
        if (text.Contains(BotMention, StringComparison.Ordinal))
        {
            entities.Add(Mention(BotMention, BotId, "Assistant"));
        }

        foreach (var name in mentioned)
        {
            entities.Add(Mention($"<at>{name}</at>", $"29:{name}", name));
        }

        return message;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancellationToken, string? token = null)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "/api/messages")) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? cloud.Token((string)activity["serviceUrl"]!));
        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>Calls the bot as Teams does when it waits for the answer.</summary>
    /// <param name="message">The message with the card that the call comes from.</param>
    /// <returns>The status and the body of the answer; no body reads as an empty object.</returns>
    public async Task<(int Status, JsonObject Body)> InvokeAsync(string name, JsonNode? value, CancellationToken cancellationToken, string? message = null)
    {
        var invoke = Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = value;
        invoke["replyToId"] = message;
        using var response = await PostAsync(invoke, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return ((int)response.StatusCode, body.Length > 0 ? (JsonObject)JsonNode.Parse(body)! : []);
    }

    /// <summary>Presses a button of an Adaptive Card.</summary>
    /// <param name="card">The message it stands in, or the card that has taken its place.</param>
    public Task<(int Status, JsonObject Body)> PressAsync(ChatActivity message, JsonNode card, string title, CancellationToken cancellationToken)
    {
        var action = card["actions"]!.AsArray().Single(action => (string?)action!["title"] == title)!;
        return ExecuteAsync(message, action, "manual", cancellationToken);
    }

    /// <summary>Comes back to a card that asks to be refreshed.</summary>
    public Task<(int Status, JsonObject Body)> RefreshAsync(ChatActivity message, JsonNode card, CancellationToken cancellationToken) =>
        ExecuteAsync(message, card["refresh"]!["action"]!, "automatic", cancellationToken);

    public async Task SayAsync(string text, CancellationToken cancellationToken, params string[] mentioned)
    {
        using var response = await PostAsync(Message(text, mentioned), cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async Task<ChatActivity> AskAsync(string text, CancellationToken cancellationToken, params string[] mentioned)
    {
        await SayAsync(text, cancellationToken, mentioned);
        return await NextReplyAsync(cancellationToken);
    }

    /// <summary>Says it and waits for the next message, whatever was shown before and not read.</summary>
    public Task<ChatActivity> AskLastAsync(string text, CancellationToken cancellationToken, params string[] mentioned)
    {
        read = Replies.Count;
        return AskAsync(text, cancellationToken, mentioned);
    }

    /// <summary>The next message that Teams was given to show.</summary>
    public async Task<ChatActivity> NextReplyAsync(CancellationToken cancellationToken)
    {
        var reply = await Until.FoundAsync(
            () => Task.FromResult(Replies.ElementAtOrDefault(read)), () => $"no reply after {read}", cancellationToken);
        read++;
        return reply;
    }

    public void Dispose() => http.Dispose();

    private Task<(int Status, JsonObject Body)> ExecuteAsync(ChatActivity message, JsonNode action, string trigger, CancellationToken cancellationToken)
    {
        var executed = new JsonObject { ["type"] = (string?)action["type"], ["id"] = (string?)action["id"], ["verb"] = (string?)action["verb"], ["data"] = action["data"]?.DeepClone() };
        return InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = executed, ["trigger"] = trigger }, cancellationToken, message.Id);
    }

    private static JsonObject Mention(string text, string id, string name) =>
        new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name } };
}
