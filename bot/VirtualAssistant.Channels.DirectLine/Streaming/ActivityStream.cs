using System.Net.WebSockets;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels.DirectLine.Conversations;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

/// <summary>Sends a conversation's activities over a WebSocket: first what is stored, then what comes, without a gap or a repeat.</summary>
/// <remarks>Signals only wake it up; what is sent is always read from the log after the position sent last.</remarks>
internal sealed class ActivityStream(IConversationLog log, IConversationSignals signals, TimeProvider time)
{
    private const int EntriesPerFrame = 50;

    /// <summary>A client that does not take a frame in this time is gone, or too slow to be served.</summary>
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);

    /// <summary>Signals may be lost; a look this often makes up for it.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(20);

    /// <param name="stopping">The server is going down: clients are told to connect again.</param>
    public async Task RunAsync(WebSocket socket, ConversationId conversation, long position, CancellationToken stopping)
    {
        using var subscription = signals.Subscribe(conversation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var listening = ListenAsync(socket, ending);
        try
        {
            while (!ending.IsCancellationRequested)
            {
                position = await SendNewAsync(socket, conversation, position, ending.Token);
                await WaitAsync(subscription, ending.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client has left or does not keep up; it reconnects with its watermark.
        }

        await CloseAsync(socket, stopping.IsCancellationRequested);
        await listening;
    }

    private async Task<long> SendNewAsync(WebSocket socket, ConversationId conversation, long position, CancellationToken cancellationToken)
    {
        while (await log.ReadAsync(conversation, position, EntriesPerFrame, cancellationToken) is [.., var last] entries)
        {
            using var limit = new CancellationTokenSource(SendLimit, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await socket.SendAsync(ActivitySets.Write(entries, last.Position), WebSocketMessageType.Text, endOfMessage: true, either.Token);
            position = last.Position;
        }

        return position;
    }

    private async Task WaitAsync(IConversationSubscription subscription, CancellationToken cancellationToken)
    {
        using var look = new CancellationTokenSource(LookInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(look.Token, cancellationToken);
        try
        {
            await subscription.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time for a look.
        }
    }

    /// <summary>Reads and ignores what the client sends; its end ends the stream.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ending)
    {
        var buffer = new byte[128];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent &&
                (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Gone without a goodbye.
        }

        await ending.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, bool serverStops)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    serverStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Nobody is left to say goodbye to.
        }

        socket.Abort();
    }
}
