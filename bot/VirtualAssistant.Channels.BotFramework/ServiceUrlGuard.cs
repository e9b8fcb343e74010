using System.Net;
using Microsoft.Extensions.Configuration;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Says which service URLs answers may be sent to.</summary>
/// <remarks>
/// Without an app id nobody's word can be checked, and whoever names a service URL makes this server send requests there:
/// then only loopback addresses are served. With one, the token has vouched for the URL.
/// </remarks>
internal sealed class ServiceUrlGuard(IConfiguration configuration)
{
    /// <summary>Whether callers are anonymous because no app id is configured.</summary>
    public bool IsAnonymous { get; } = string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    /// <exception cref="ChannelRefusedException">Answers are not sent there.</exception>
    public void Check(string? serviceUrl)
    {
        if (string.IsNullOrEmpty(serviceUrl))
        {
            return;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
        {
            throw ChannelRefusedException.BadRequest("The serviceUrl is not an http or https address.");
        }

        if (IsAnonymous && !IsLoopback(url))
        {
            throw ChannelRefusedException.Forbidden("Without MicrosoftAppId only a loopback serviceUrl is served.");
        }
    }

    private static bool IsLoopback(Uri url) =>
        url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
