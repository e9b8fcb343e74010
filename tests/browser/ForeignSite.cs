using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAssistant.BrowserTests;

/// <summary>A web site of somebody else's, on an origin of its own, that embeds the widget.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private ForeignSite(WebApplication site) => this.site = site;

    public Uri Address => new(site.Urls.First());

    /// <param name="attributes">Of the script element.</param>
    /// <param name="style">The site's own style sheet.</param>
    /// <param name="body">What else the page shows.</param>
    /// <param name="language">Of the page.</param>
    public static Task<ForeignSite> StartAsync(Uri assistant, string attributes = "", string style = "", string body = "", string language = "en") =>
        StartAsync($"""<script src="{assistant}webchat/widget.js" {attributes} async></script>""", style, body, language);

    /// <param name="snippet">What the owner of the site has put on the page.</param>
    public static async Task<ForeignSite> StartAsync(string snippet, string style = "", string body = "", string language = "en")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(
            $"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,"><style>{style}</style></head><body><main><h1>A site</h1>{body}</main>{snippet}</body></html>""",
            "text/html"));
        await site.StartAsync(TestContext.Current.CancellationToken);
        return new ForeignSite(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
