using System.Net;
using Microsoft.Extensions.Configuration;
using VirtualAssistant.Brain.Network;

namespace VirtualAssistant.Channels.BotFramework;

/// <summary>Says which service URLs answers may be sent to: whoever names one makes this server send requests there.</summary>
/// <remarks>
/// <para>
/// Without an app id nobody's word can be checked: only loopback addresses are served. With one, the token has vouched for the
/// URL, but not for what stands in this server's own network: private addresses are served only where <c>PrivateServiceHosts</c>
/// names them. Loopback addresses are served to the Emulator, and where the issuer that vouches stands on this machine too.
/// </para>
/// <para>The names of hosts are looked up when the connection is made: see <see cref="GuardedConnections"/>.</para>
/// </remarks>
internal sealed class ServiceUrlGuard(IConfiguration configuration)
{
    private static readonly string[] Trusted =
        ["ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl", "ToChannelFromBotLoginUrl", "OAuthUrl"];

    private readonly HashSet<string> privateHosts = new(
        configuration.GetSection("PrivateServiceHosts").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase);

    private readonly Uri[] trusted = [.. Trusted.Select(key => configuration[key]).Where(url => Uri.IsWellFormedUriString(url, UriKind.Absolute)).Select(url => new Uri(url!))];

    /// <summary>Whether callers are anonymous because no app id is configured.</summary>
    public bool IsAnonymous { get; } = string.IsNullOrEmpty(configuration["MicrosoftAppId"]);

    private bool IsIssuerHere => trusted.Any(url => url.IsLoopback);

    /// <param name="channelId">The channel that names the URL.</param>
    /// <exception cref="ChannelRefusedException">Answers are not sent there.</exception>
    public void Check(string? serviceUrl, string? channelId)
    {
        if (string.IsNullOrEmpty(serviceUrl))
        {
            return;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
        {
            throw ChannelRefusedException.BadRequest("The serviceUrl is not an http or https address.");
        }

        if (IsAnonymous && !url.IsLoopback)
        {
            throw ChannelRefusedException.Forbidden("Without MicrosoftAppId only a loopback serviceUrl is served.");
        }

        var isLocal = IsAnonymous || IsIssuerHere || channelId == Microsoft.Bot.Connector.Channels.Emulator;
        if (IsPrivate(url) && !(url.IsLoopback && isLocal) && !privateHosts.Contains(url.IdnHost))
        {
            throw ChannelRefusedException.Forbidden("The serviceUrl is an address of a private network.");
        }
    }

    /// <summary>Whether a name may stand for an address: one of a private network only if the operator has named the host.</summary>
    public bool MayConnect(string host, IPAddress address) =>
        PublicAddress.Is(address)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || privateHosts.Contains(host)
        || trusted.Any(url => url.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase));

    private static bool IsPrivate(Uri url) =>
        url.IsLoopback || (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address) && !PublicAddress.Is(address));
}
