using System.Net.WebSockets;
using System.Text.Json;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels.DirectLine.Conversations;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>Sends a conversation's activities over a WebSocket: first what is stored, then what comes, without a gap or a repeat.</summary>
/// <remarks>
/// Signals only wake it up; what is sent is always read from the log after the position sent last. Most streams wait, thousands of them, so one
/// that waits has no timer and no token of its own: the <see cref="StreamHeartbeat"/> of all wakes it when it has been silent for long, or has to end.
/// </remarks>
internal sealed class ActivityStream(IConversationLog log, IConversationSignals signals, StreamHeartbeat heartbeat, TimeProvider time)
{
    private const int EntriesPerFrame = 50;

    /// <summary>A client that does not take a frame in this time is gone, or too slow to be served.</summary>
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);

    /// <summary>How long the client may take to answer a goodbye.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

    /// <summary>What clients send is ignored, so all may write it to the same place.</summary>
    private static readonly byte[] Ignored = new byte[1024];

    public async Task RunAsync(WebSocket socket, ConversationId conversation, long position)
    {
        using var subscription = signals.Subscribe(conversation);
        using var pulse = heartbeat.Of(subscription);
        var streams = new StreamedAnswers();
        var listening = ListenAsync(socket, pulse);
        try
        {
            while (!pulse.HasEnded)
            {
                position = await SendNewAsync(socket, conversation, streams, position);
                await SendShownAsync(socket, subscription, streams, position);
                if (pulse.IsDue())
                {
                    await SendAsync(socket, ReadOnlyMemory<byte>.Empty);
                }

                await subscription.WaitAsync(CancellationToken.None);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client has left or does not keep up; it reconnects with its watermark.
        }

        await CloseAsync(socket, listening);
    }

    private async Task<long> SendNewAsync(WebSocket socket, ConversationId conversation, StreamedAnswers streams, long position)
    {
        while (await log.ReadAsync(conversation, position, EntriesPerFrame, heartbeat.Stopping) is [.., var last] entries)
        {
            await SendAsync(socket, ActivitySets.Write(entries, last.Position, streams));
            position = last.Position;
            foreach (var abandoned in streams.TakeAbandoned())
            {
                await SendAsync(socket, ActivitySets.WriteAbandoned(abandoned, position));
            }
        }

        return position;
    }

    /// <summary>After what is stored: typing that came before a message must not seem to follow it.</summary>
    private async Task SendShownAsync(WebSocket socket, IConversationSubscription subscription, StreamedAnswers streams, long position)
    {
        while (subscription.TryTakeShown(out var activity))
        {
            using var shown = JsonDocument.Parse(activity);
            if (!streams.IsLate(shown.RootElement))
            {
                await SendAsync(socket, ActivitySets.Write(shown.RootElement, streams.Next(shown.RootElement), position));
            }
        }
    }

    /// <summary>Only the time limit cancels a send: a socket whose send is cancelled is aborted, and could not be said goodbye to.</summary>
    private async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame)
    {
        using var limit = new CancellationTokenSource(SendLimit, time);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>Reads and ignores what the client sends; its end ends the stream.</summary>
    private static async Task ListenAsync(WebSocket socket, StreamHeartbeat.Pulse pulse)
    {
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent &&
                (await socket.ReceiveAsync(Ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Gone without a goodbye.
        }

        pulse.End();
    }

    /// <summary>Says goodbye and waits for the answer: a connection that is dropped at once takes the goodbye with it.</summary>
    private async Task CloseAsync(WebSocket socket, Task listening)
    {
        using var limit = new CancellationTokenSource(GoodbyeLimit, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    heartbeat.Stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }

            await listening.WaitAsync(limit.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Nobody is left to say goodbye to.
        }

        socket.Abort();
        await listening;
    }
}
