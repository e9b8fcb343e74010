using Microsoft.AspNetCore.Http;
using VirtualAssistant.Brain.ConversationLog;
using VirtualAssistant.Channels.DirectLine.Conversations;
using VirtualAssistant.Channels.DirectLine.Tokens;

namespace VirtualAssistant.Channels.DirectLine.Streaming;

internal static class StreamEndpoint
{
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

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = TimeSpan.FromSeconds(15),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        await stream.RunAsync(socket, conversation, position);
    }
}
