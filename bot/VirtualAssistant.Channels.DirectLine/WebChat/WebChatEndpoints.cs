using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace VirtualAssistant.Channels.DirectLine.WebChat;

internal static class WebChatEndpoints
{
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static ContentHttpResult Page(HttpContext context, WebChatPage page) => Write(context, page.Chat, WebChatPage.NotInAFrame);

    public static ContentHttpResult Frame(HttpContext context, WebChatPage page) => Write(context, page.Chat, WebChatPage.InAnyFrame);

    public static ContentHttpResult Demo(HttpContext context, WebChatPage page) => Write(context, page.Demo, WebChatPage.NotInAFrame);

    public static IResult Asset(string name, HttpContext context, WebChatAssets assets)
    {
        if (assets.Find(name) is not { } asset)
        {
            return TypedResults.NotFound();
        }

        var encoding = asset.BestFor(context.Request.GetTypedHeaders().AcceptEncoding);
        var headers = context.Response.Headers;
        headers.CacheControl = asset.CacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // The loader script is meant for the pages of others.
        if (encoding.Name is { } contentEncoding)
        {
            headers.ContentEncoding = contentEncoding;
        }

        return TypedResults.PhysicalFile(encoding.Path, asset.ContentType, entityTag: encoding.Tag);
    }

    private static ContentHttpResult Write(HttpContext context, Func<string, PathString, string> html, string whoMayFrame)
    {
        var nonce = WebChatPage.NewNonce();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = WebChatPage.Policy(nonce, context.Request, whoMayFrame);
        headers.CacheControl = "no-cache"; // Every answer has its own nonce.
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return TypedResults.Text(html(nonce, context.Request.PathBase), "text/html", Encoding.UTF8);
    }
}
