using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace VirtualAssistant.Testing.DirectLine;

/// <summary>The WebSocket of a Direct Line conversation.</summary>
public sealed class DirectLineStream : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly Queue<ChatActivity> waiting = new();

    /// <summary>The watermark of the last frame; null before the first.</summary>
    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public static async Task<DirectLineStream> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        var stream = new DirectLineStream();
        await stream.socket.ConnectAsync(url, cancellationToken);
        return stream;
    }

    /// <summary>The next activity, whoever it is from; null when the server has closed the socket.</summary>
    public async Task<ChatActivity?> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Until.Patience);
        while (waiting.Count == 0)
        {
            if (await ReceiveAsync(patience.Token) is not { } frame)
            {
                return null;
            }

            if (frame.Length > 0)
            {
                var set = JsonNode.Parse(frame)!;
                Watermark = (string?)set["watermark"] ?? Watermark;
                foreach (var activity in set["activities"] as JsonArray ?? [])
                {
                    waiting.Enqueue(new ChatActivity((JsonObject)activity!));
                }
            }
        }

        return waiting.Dequeue();
    }

    public async Task<ChatActivity> NextReplyAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } activity)
        {
            if (activity.IsReply)
            {
                return activity;
            }
        }

        throw new InvalidOperationException($"The stream was closed with {socket.CloseStatus}.");
    }

    public void Dispose() => socket.Dispose();

    private async Task<byte[]?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return frame.ToArray();
            }
        }
    }
}
