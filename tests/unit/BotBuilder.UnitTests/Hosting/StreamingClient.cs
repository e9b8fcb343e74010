using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace BotBuilder.UnitTests.Hosting;

/// <summary>A channel that speaks the streaming protocol as it is documented, byte for byte.</summary>
internal sealed class StreamingClient(ClientWebSocket socket) : IDisposable
{
    private readonly MemoryStream _received = new();
    private readonly List<(char Type, string Id, JsonObject Description, Dictionary<string, MemoryStream> Streams, HashSet<string> Complete)> _begun = [];
    private int _read;

    public static async Task<StreamingClient> ConnectAsync(string url, CancellationToken cancellationToken, string? authorization = null, string? channelId = null)
    {
        var socket = new ClientWebSocket();
        if (authorization is not null)
        {
            socket.Options.SetRequestHeader("Authorization", authorization);
        }

        if (channelId is not null)
        {
            socket.Options.SetRequestHeader("channelid", channelId);
        }

        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri(url.Replace("http", "ws", StringComparison.Ordinal)), cancellationToken);
        return new StreamingClient(socket);
    }

    public Task SendBytesAsync(byte[] bytes, CancellationToken cancellationToken) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, true, cancellationToken).WaitAsync(cancellationToken);

    public static byte[] Payload(char type, string id, byte[] content, bool last = true) =>
        [.. Encoding.ASCII.GetBytes($"{type}.{content.Length:D6}.{id}.{(last ? 1 : 0)}\n"), .. content];

    /// <summary>Sends a request, or with a status a response, its content in pieces of <paramref name="piece"/> bytes.</summary>
    public async Task SendAsync(string id, string verb, string path, CancellationToken cancellationToken, int piece = 4096, params (string Type, byte[] Bytes)[] contents)
    {
        var ids = contents.Select(_ => Guid.NewGuid().ToString()).ToArray();
        var description = new JsonObject { ["verb"] = verb, ["path"] = path, ["streams"] = Streams(ids, contents) };
        await SendBytesAsync(Payload('A', id, Encoding.UTF8.GetBytes(description.ToJsonString())), cancellationToken);
        await SendContentsAsync(ids, contents, piece, cancellationToken);
    }

    public async Task AnswerAsync(string id, int status, string json, CancellationToken cancellationToken)
    {
        (string, byte[])[] contents = [("application/json", Encoding.UTF8.GetBytes(json))];
        string[] ids = [Guid.NewGuid().ToString()];
        var description = new JsonObject { ["statusCode"] = status, ["streams"] = Streams(ids, contents) };
        await SendBytesAsync(Payload('B', id, Encoding.UTF8.GetBytes(description.ToJsonString())), cancellationToken);
        await SendContentsAsync(ids, contents, 4096, cancellationToken);
    }

    /// <summary>The next message that is complete: its letter, id, description, and the content of its streams. Payloads of several may come between each other.</summary>
    public async Task<(char Type, string Id, JsonObject Description, string Content)> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (type, id, bytes, last) = await ReceivePayloadAsync(cancellationToken);
            if (type != 'S')
            {
                var description = JsonNode.Parse(bytes)!.AsObject();
                var streams = (description["streams"]?.AsArray() ?? []).ToDictionary(stream => (string)stream!["id"]!, _ => new MemoryStream());
                if (streams.Count == 0)
                {
                    return (type, id, description, string.Empty);
                }

                _begun.Add((type, id, description, streams, []));
                continue;
            }

            var message = _begun.Single(begun => begun.Streams.ContainsKey(id));
            message.Streams[id].Write(bytes);
            if (last && message.Complete.Add(id) && message.Complete.Count == message.Streams.Count)
            {
                _begun.Remove(message);
                return (message.Type, message.Id, message.Description, string.Concat(message.Streams.Values.Select(stream => Encoding.UTF8.GetString(stream.ToArray()))));
            }
        }
    }

    /// <summary>Reads until the bot closes, and says how.</summary>
    public async Task<WebSocketCloseStatus?> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while ((await socket.ReceiveAsync(buffer, cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
        }

        return socket.CloseStatus;
    }

    public Task CloseAsync(CancellationToken cancellationToken) => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);

    public void Dispose()
    {
        socket.Dispose();
        _received.Dispose();
    }

    private static JsonArray Streams(string[] ids, (string Type, byte[] Bytes)[] contents) =>
        [.. contents.Select((content, i) => new JsonObject { ["id"] = ids[i], ["type"] = content.Type, ["length"] = content.Bytes.Length })];

    private async Task SendContentsAsync(string[] ids, (string Type, byte[] Bytes)[] contents, int piece, CancellationToken cancellationToken)
    {
        for (var i = 0; i < contents.Length; i++)
        {
            var chunks = contents[i].Bytes.Chunk(piece).ToArray();
            for (var j = 0; j < chunks.Length; j++)
            {
                await SendBytesAsync(Payload('S', ids[i], chunks[j], j == chunks.Length - 1), cancellationToken);
            }
        }
    }

    private async Task<(char Type, string Id, byte[] Content, bool Last)> ReceivePayloadAsync(CancellationToken cancellationToken)
    {
        var header = Encoding.ASCII.GetString(await TakeAsync(48, cancellationToken));
        Assert.Matches(@"^[ABS]\.\d{6}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[01]\n$", header);
        return (header[0], header[9..45], await TakeAsync(int.Parse(header[2..8], System.Globalization.CultureInfo.InvariantCulture), cancellationToken), header[46] == '1');
    }

    private async Task<byte[]> TakeAsync(int count, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (_received.Length - _read < count)
        {
            var result = await socket.ReceiveAsync(buffer, cancellationToken);
            Assert.Equal(WebSocketMessageType.Binary, result.MessageType);
            _received.Write(buffer, 0, result.Count);
        }

        var taken = _received.GetBuffer().AsSpan(_read, count).ToArray();
        _read += count;
        return taken;
    }
}
