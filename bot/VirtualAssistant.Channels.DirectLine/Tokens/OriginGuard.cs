using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.Tokens;

/// <summary>Lets a token be used only by pages of the origins it was made for.</summary>
/// <remarks>
/// A browser names the page's origin with every POST and every WebSocket, whatever the page says; CORS does not protect sockets.
/// Who names none is no browser, and could name any.
/// </remarks>
internal sealed class OriginGuard(IOptions<DirectLineOptions> options)
{
    public const int MostOrigins = 16;

    /// <exception cref="ChannelRefusedException">The page's origin is none of this server's, and not trusted.</exception>
    public void CheckVisit(HttpRequest request) => Check(request, origin => IsOwn(request, origin) || options.Value.TrustedOrigins.Contains(origin));

    /// <summary>Checks the page that uses a token: an anonymous visitor's, or one made for certain origins.</summary>
    /// <exception cref="ChannelRefusedException">The token is not for pages of this origin.</exception>
    public void Check(HttpRequest request, DirectLineCaller caller)
    {
        if (caller.IsVisitor)
        {
            CheckVisit(request);
        }
        else if (caller.Origins.Count > 0)
        {
            Check(request, caller.Origins.Contains);
        }
    }

    /// <summary>The origins that a token is to be made for, as browsers write them.</summary>
    /// <exception cref="ChannelRefusedException">One of them is no origin, or there are too many.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string?>? origins) => origins switch
    {
        null => [],
        { Count: > MostOrigins } => throw ChannelRefusedException.BadRequest($"There are more than {MostOrigins} trusted origins."),
        _ => [.. origins.Select(Read)],
    };

    private static string Read(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" } && origin!.Length <= 300
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : throw ChannelRefusedException.BadRequest("A trusted origin is a scheme, a host and perhaps a port: 'https://example.com'.");

    private static void Check(HttpRequest request, Predicate<string> isTrusted)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !isTrusted(origin))
        {
            throw ChannelRefusedException.Forbidden("Pages of this origin may not speak here. Add it to DirectLine:TrustedOrigins, or to the token's trustedOrigins.");
        }
    }

    private static bool IsOwn(HttpRequest request, string origin) => origin == $"{request.Scheme}://{request.Host}";
}
