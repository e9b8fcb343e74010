using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Brain.Identity;
using VirtualAssistant.Channels.DirectLine.Conversations;
using VirtualAssistant.Channels.DirectLine.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

internal static class StreamEndpoint
{
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan PongLimit = TimeSpan.FromSeconds(30);

    public static async Task OpenAsync(
        string id, string? t, string? watermark, HttpContext context, StreamTickets tickets, OriginGuard origins, IConversationLog log, ActivityStream stream)
    {
        origins.Check(context.Request, tickets.Identify(t, id));
        var position = ConversationEndpoints.ParseWatermark(watermark) ?? 0;
        if (!context.WebSockets.IsWebSocketRequest)
        {
            throw ChannelRefusedException.BadRequest("This address speaks WebSocket.");
        }

        var conversation = DirectLineChannel.Conversation(id);
        if (await log.FindEndAsync(conversation, context.RequestAborted) is null)
        {
            throw ChannelRefusedException.UnknownConversation();
        }

        if (FindHandover(context) is { } handover)
        {
            await WebSocketHandshake.AcceptAsync(context);
            handover.Take(Run(stream, conversation, position));
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = PingInterval, KeepAliveTimeout = PongLimit });
        await stream.RunAsync(socket, conversation, position);
    }

    /// <returns>Null where the connection carries more than this request: several of them, or what is still to be deciphered.</returns>
    private static ConnectionHandover? FindHandover(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null ? context.Features.Get<ConnectionHandover>() : null;

    /// <remarks>A method of its own, so that nothing of the request is kept along.</remarks>
    private static Func<ConnectionContext, Task> Run(ActivityStream stream, ConversationId conversation, long position) =>
        connection => RunAsync(connection, stream, conversation, position);

    private static async Task RunAsync(ConnectionContext connection, ActivityStream stream, ConversationId conversation, long position)
    {
        using var socket = WebSocket.CreateFromStream(
            new ConnectionStream(connection.Transport), new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = PingInterval, KeepAliveTimeout = PongLimit });
        await stream.RunAsync(socket, conversation, position);
        if (socket.State != WebSocketState.Closed)
        {
            connection.Abort(); // No goodbye was answered: what is still to be sent, nobody takes.
        }
    }
}
