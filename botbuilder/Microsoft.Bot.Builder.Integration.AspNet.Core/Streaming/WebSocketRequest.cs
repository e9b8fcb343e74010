using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Streaming;

/// <summary>A request for a connection that stays open: <c>GET /api/messages</c>, to be upgraded to a WebSocket.</summary>
internal static class WebSocketRequest
{
    /// <summary>Whether a request is one.</summary>
    public static bool Is(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.HttpContext?.WebSockets is { IsWebSocketRequest: true };

    /// <summary>Authenticates it as a POST is, with the channel in the header <c>channelid</c>, and holds the connection until it ends.</summary>
    /// <param name="listen">Listens to the socket, whoever is at its other end, until it or the application ends.</param>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it must be; nothing was accepted then.</exception>
    public static async Task AcceptAsync(
        HttpRequest request,
        BotFrameworkAuthentication authentication,
        Func<WebSocket, AuthenticateRequestResult, CancellationToken, Task> listen,
        CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateStreamingRequestAsync(
            (string?)request.Headers.Authorization, (string?)request.Headers["channelid"], cancellationToken);
        using var socket = await request.HttpContext.WebSockets.AcceptWebSocketAsync();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            request.HttpContext.RequestServices?.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None);
        await listen(socket, caller, ends.Token);
    }
}
