using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAssistant.Testing.Assistants;

namespace VirtualAssistant.Testing.DirectLine;

/// <summary>A Direct Line 3.0 client in one conversation, over real HTTP.</summary>
public sealed class DirectLineConversation : IDisposable
{
    private readonly HttpClient http;
    private int said;

    private DirectLineConversation(HttpClient http, string id, string token, string streamUrl, string? userId) =>
        (this.http, Id, Token, StreamUrl, UserId) = (http, id, token, streamUrl, userId);

    public string Id { get; }

    public string Token { get; }

    public string StreamUrl { get; private set; }

    public string? UserId { get; }

    /// <summary>IANA zone the client names with each message; null for a client that names none.</summary>
    public string? Zone { get; set; }

    /// <summary>How far <see cref="ReadNewAsync"/> has read.</summary>
    public string? Watermark { get; private set; }

    /// <summary>Gets a token for a user with the secret, and starts the conversation with it, as directlinejs does.</summary>
    public static Task<DirectLineConversation> StartAsync(Uri server, CancellationToken cancellationToken, string? zone = null, string? userId = null) =>
        StartAsync(new HttpClientHandler(), server, cancellationToken, zone, userId);

    /// <param name="handler">What the requests go through: a <see cref="NodeRotation"/> where several nodes serve.</param>
    public static async Task<DirectLineConversation> StartAsync(
        HttpMessageHandler handler, Uri server, CancellationToken cancellationToken, string? zone = null, string? userId = null)
    {
        var http = new HttpClient(handler) { BaseAddress = new Uri(server, "/v3/directline/"), Timeout = Until.Patience };
        userId ??= $"dl_{Guid.NewGuid():N}";
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AssistantInProcess.Secret);
        var generated = await SendAsync(http, HttpMethod.Post, "tokens/generate", new JsonObject { ["user"] = new JsonObject { ["id"] = userId } }, cancellationToken);
        var token = (string)generated["token"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var started = await SendAsync(http, HttpMethod.Post, "conversations", null, cancellationToken);
        return new DirectLineConversation(http, (string)started["conversationId"]!, (string)started["token"]!, (string)started["streamUrl"]!, userId) { Zone = zone };
    }

    /// <summary>The same conversation through another node.</summary>
    public DirectLineConversation On(Uri server)
    {
        var there = new HttpClient { BaseAddress = new Uri(server, "/v3/directline/"), Timeout = Until.Patience };
        there.DefaultRequestHeaders.Authorization = http.DefaultRequestHeaders.Authorization;
        return new DirectLineConversation(there, Id, Token, StreamUrl, UserId) { Zone = Zone, Watermark = Watermark };
    }

    /// <summary>Goes on as a server that holds the secret, which does not expire.</summary>
    public void UseSecret() => http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AssistantInProcess.Secret);

    /// <summary>A message as Web Chat makes it.</summary>
    public JsonObject Message(string text, string? clientActivityId = null)
    {
        var data = new JsonObject { ["clientActivityID"] = clientActivityId ?? $"{Interlocked.Increment(ref said)}-{Guid.NewGuid():N}" };
        if (Zone is not null)
        {
            data["clientTimezone"] = Zone;
        }

        return new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["textFormat"] = "plain",
            ["locale"] = "en-US",
            ["from"] = new JsonObject { ["id"] = UserId, ["role"] = "user" },
            ["channelData"] = data,
        };
    }

    /// <summary>The bytes of an HTTP request that says this, for loads on bare sockets. Without a client activity id: every post is a new message.</summary>
    public byte[] PostBytes(string text)
    {
        var body = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = UserId } }.ToJsonString();
        return Encoding.UTF8.GetBytes(
            $"POST /v3/directline/conversations/{Id}/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Token}\r\n" +
            $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancellationToken) =>
        PostAsync(activity.ToJsonString(), "application/json", cancellationToken);

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await http.PostAsync(new Uri($"conversations/{Id}/activities", UriKind.Relative), content, cancellationToken);
    }

    /// <returns>The id the server gave the message.</returns>
    public async Task<string> SayAsync(string text, CancellationToken cancellationToken, string? clientActivityId = null)
    {
        using var response = await PostAsync(Message(text, clientActivityId), cancellationToken);
        return (string)(await ReadAsync(response, cancellationToken))["id"]!;
    }

    /// <summary>Presses a button of a card as Web Chat does.</summary>
    public async Task PressAsync(JsonObject button, CancellationToken cancellationToken)
    {
        var message = Message((string?)button["text"] ?? "");
        var data = (JsonObject)message["channelData"]!;
        data["messageBack"] = new JsonObject { ["displayText"] = button["displayText"]?.DeepClone() };
        message["value"] = button["value"]?.DeepClone();
        using var response = await PostAsync(message, cancellationToken);
        await ReadAsync(response, cancellationToken);
    }

    public async Task<(IReadOnlyList<ChatActivity> Activities, string Watermark)> ReadAsync(string? watermark, CancellationToken cancellationToken)
    {
        var page = await SendAsync(http, HttpMethod.Get, $"conversations/{Id}/activities?watermark={watermark}", null, cancellationToken);
        return ([.. page["activities"]!.AsArray().Select(activity => new ChatActivity((JsonObject)activity!))], (string)page["watermark"]!);
    }

    /// <summary>The whole conversation.</summary>
    public async Task<IReadOnlyList<ChatActivity>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var all = new List<ChatActivity>();
        string? watermark = null;
        while (true)
        {
            var (page, next) = await ReadAsync(watermark, cancellationToken);
            if (page.Count == 0)
            {
                return all;
            }

            all.AddRange(page);
            watermark = next;
        }
    }

    /// <summary>What has come since the last read of this kind.</summary>
    public async Task<IReadOnlyList<ChatActivity>> ReadNewAsync(CancellationToken cancellationToken)
    {
        var (activities, watermark) = await ReadAsync(Watermark, cancellationToken);
        Watermark = watermark;
        return activities;
    }

    /// <summary>The assistant's next message after the last one read.</summary>
    public Task<ChatActivity> NextReplyAsync(CancellationToken cancellationToken, TimeSpan? patience = null) => Until.FoundAsync(
        async () =>
        {
            var (activities, _) = await ReadAsync(Watermark, cancellationToken);
            if (activities.FirstOrDefault(activity => activity.IsReply) is { } reply)
            {
                Watermark = ((long)reply.Json["channelData"]!["webchat:sequence-id"]!).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return reply;
            }

            return null;
        },
        () => $"the assistant says nothing in {Id}",
        cancellationToken,
        patience);

    /// <summary>Says it and waits for the next message of the assistant's.</summary>
    public async Task<ChatActivity> AskAsync(string text, CancellationToken cancellationToken)
    {
        await SayAsync(text, cancellationToken);
        return await NextReplyAsync(cancellationToken);
    }

    public async Task ReconnectAsync(string? watermark, CancellationToken cancellationToken) =>
        StreamUrl = (string)(await SendAsync(http, HttpMethod.Get, $"conversations/{Id}?watermark={watermark}", null, cancellationToken))["streamUrl"]!;

    public Task<DirectLineStream> StreamAsync(CancellationToken cancellationToken) => DirectLineStream.OpenAsync(new Uri(StreamUrl), cancellationToken);

    public void Dispose() => http.Dispose();

    private static async Task<JsonObject> SendAsync(HttpClient http, HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created
            ? (JsonObject)JsonNode.Parse(body)!
            : throw new HttpRequestException($"{(int)response.StatusCode}: {body}", null, response.StatusCode);
    }
}
