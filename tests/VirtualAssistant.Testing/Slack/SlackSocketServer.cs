using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Testing.Slack;

/// <summary>Slack's end of Socket Mode: sends envelopes and waits for their acknowledgements.</summary>
public sealed class SlackSocketServer
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly ConcurrentQueue<WebSocket> opened = new();

    /// <summary>Sockets opened so far.</summary>
    public int Opened => opened.Count;

    /// <summary>Sends an envelope over the socket that was opened last.</summary>
    /// <returns>The acknowledgement.</returns>
    public async Task<JsonObject> SendAsync(string type, JsonObject payload, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString();
        var acknowledged = waiting.GetOrAdd(id, _ => new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously));
        await WriteAsync(
            opened.Last(),
            new JsonObject { ["type"] = type, ["envelope_id"] = id, ["accepts_response_payload"] = true, ["payload"] = payload },
            cancellationToken);
        return await acknowledged.Task.WaitAsync(Until.Patience, cancellationToken);
    }

    /// <summary>Announces that the socket opened last will be closed.</summary>
    public Task WarnAsync(CancellationToken cancellationToken) =>
        WriteAsync(opened.Last(), new JsonObject { ["type"] = "disconnect", ["reason"] = "warning" }, cancellationToken);

    /// <summary>Closes the socket opened last without a word.</summary>
    public void Cut() => opened.Last().Abort();

    internal async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        opened.Enqueue(socket);
        await WriteAsync(socket, new JsonObject { ["type"] = "hello", ["num_connections"] = opened.Count }, context.RequestAborted);
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted)) is { MessageType: not WebSocketMessageType.Close } part)
            {
                var frame = (JsonObject)JsonNode.Parse(buffer.AsSpan(0, part.Count))!;
                if (waiting.TryGetValue((string)frame["envelope_id"]!, out var acknowledged))
                {
                    acknowledged.TrySetResult(frame);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The assistant has stopped, or the test has cut the socket.
        }
    }

    private static async Task WriteAsync(WebSocket socket, JsonObject frame, CancellationToken cancellationToken) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
}
