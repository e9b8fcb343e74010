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

    /// <summary>How often an idle stream shows that it is alive. Browsers do not see pings, and proxies cut what is silent for half a minute.</summary>
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(15);

    /// <summary>How long the client may take to answer a goodbye.</summary>
    private static readonly TimeSpan GoodbyeLimit = TimeSpan.FromSeconds(1);

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
                await SendShownAsync(socket, subscription, position);
                if (!await IsSignalledAsync(subscription, ending.Token))
                {
                    await SendAsync(socket, ReadOnlyMemory<byte>.Empty);
                }
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client has left or does not keep up; it reconnects with its watermark.
        }

        await CloseAsync(socket, listening, stopping.IsCancellationRequested);
    }

    private async Task<long> SendNewAsync(WebSocket socket, ConversationId conversation, long position, CancellationToken cancellationToken)
    {
        while (await log.ReadAsync(conversation, position, EntriesPerFrame, cancellationToken) is [.., var last] entries)
        {
            await SendAsync(socket, ActivitySets.Write(entries, last.Position));
            position = last.Position;
        }

        return position;
    }

    /// <summary>After what is stored: typing that came before a message must not seem to follow it.</summary>
    private async Task SendShownAsync(WebSocket socket, IConversationSubscription subscription, long position)
    {
        while (subscription.TryTakeShown(out var activity))
        {
            await SendAsync(socket, ActivitySets.Write(activity, position));
        }
    }

    /// <summary>Only the time limit cancels a send: a socket whose send is cancelled is aborted, and could not be said goodbye to.</summary>
    private async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame)
    {
        using var limit = new CancellationTokenSource(SendLimit, time);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <returns>False when nothing was heard for so long that the client should be shown that the stream is alive. The log is looked at then, too: signals may be lost.</returns>
    private async Task<bool> IsSignalledAsync(IConversationSubscription subscription, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(KeepAliveInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            await subscription.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
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

    /// <summary>Says goodbye and waits for the answer: a connection that is dropped at once takes the goodbye with it.</summary>
    private async Task CloseAsync(WebSocket socket, Task listening, bool serverStops)
    {
        using var limit = new CancellationTokenSource(GoodbyeLimit, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    serverStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, limit.Token);
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
