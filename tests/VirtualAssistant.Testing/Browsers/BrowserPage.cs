using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace VirtualAssistant.Testing.Browsers;

/// <summary>A page, and what the browser complained about while it was open.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();

    public BrowserPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors on the console, violations of the Content-Security-Policy included, and exceptions nobody caught.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Another page of the same profile.</summary>
    public async Task<BrowserPage> OpenTabAsync(Uri address)
    {
        var tab = new BrowserPage(await Page.Context.NewPageAsync());
        await tab.Page.GotoAsync(address.ToString());
        return tab;
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
