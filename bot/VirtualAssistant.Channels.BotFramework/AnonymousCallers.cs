using System.Net;
using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Without an app id there is no authentication; then only this machine may speak.</summary>
internal static class AnonymousCallers
{
    /// <exception cref="ChannelRefusedException">The caller is on another machine, or came through a proxy.</exception>
    public static void Check(HttpContext context)
    {
        var isLocal = context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        if (!isLocal || context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded"))
        {
            throw ChannelRefusedException.Forbidden("Without MicrosoftAppId only callers on this machine are served.");
        }
    }
}
