using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAssistant.Channels.DirectLine.WebChat;

/// <summary>The page around the chat, the one that shows the widget to whoever wants to embed it, and what they allow the browser to do.</summary>
internal sealed class WebChatPage(IOptions<WebChatOptions> options)
{
    public const string ChatName = "chat.html";
    public const string DemoName = "demo.html";
    public const string NotInAFrame = "'none'";
    public const string InAnyFrame = "*";

    // Web Chat adds one empty style element before it knows the nonce.
    private const string HashOfNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string chat = Read(options.Value, ChatName);
    private readonly string demo = Read(options.Value, DemoName);

    public static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));

    public string Chat(string nonce, PathString pathBase) => Fill(chat, nonce, pathBase);

    public string Demo(string nonce, PathString pathBase) => Fill(demo, nonce, pathBase);

    /// <remarks>The socket's address is named beside <c>'self'</c>, which older browsers do not extend to sockets.</remarks>
    public static string Policy(string nonce, HttpRequest request, string whoMayFrame)
    {
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        return string.Join(
            "; ",
            "default-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {whoMayFrame}",
            $"script-src 'nonce-{nonce}' 'strict-dynamic'",
            $"style-src 'nonce-{nonce}' {HashOfNothing}",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "font-src data:",
            "worker-src blob:",
            "frame-src 'self'",
            $"connect-src 'self' blob: {socket}");
    }

    private static string Read(WebChatOptions options, string name) => File.ReadAllText(Path.Combine(options.Directory, name))
        .Replace("{{title}}", HtmlEncoder.Default.Encode(options.Title), StringComparison.Ordinal);

    private static string Fill(string template, string nonce, PathString pathBase) => template
        .Replace("{{nonce}}", nonce, StringComparison.Ordinal)
        .Replace("{{base}}", HtmlEncoder.Default.Encode($"{pathBase.ToUriComponent()}/webchat/"), StringComparison.Ordinal);
}
