using System.Net;
using Microsoft.AspNetCore.Http;

namespace VirtualAssistant.Channels;

/// <summary>Where nobody's word can be checked, only this machine may speak.</summary>
public static class LoopbackCallers
{
    /// <param name="otherwise">What somebody on another machine, or behind a proxy, is told.</param>
    /// <exception cref="ChannelRefusedException">The caller is not on this machine.</exception>
    public static void Check(HttpContext context, string otherwise)
    {
        var isLocal = context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        if (!isLocal || context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded"))
        {
            throw ChannelRefusedException.Forbidden(otherwise);
        }
    }
}
