using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VirtualAssistant.Testing.Assistants;
using VirtualAssistant.Testing.Browsers;

namespace VirtualAssistant.BrowserTests;

public sealed class When_the_widget_is_embedded_elsewhere(AssistantInProcess assistant, Chromium chromium)
    : IClassFixture<AssistantInProcess>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_page_of_another_origin_loads_the_chat_when_the_bubble_is_pressed()
    {
        await using var site = await ForeignSiteAsync();
        await using var browser = await chromium.OpenAsync(new Uri(site.Urls.First()));
        var frames = browser.Page.Frames.Count;

        await browser.Page.GetByRole(AriaRole.Button).First.ClickAsync();
        var chat = browser.Page.FrameLocator("iframe");
        await chat.GetByText("I am your assistant").ShowsAsync();
        await chat.SendBox().First.SaysAsync("goodbye");
        await chat.GetByText("Your reminders stay with me").ShowsAsync();

        Assert.Equal(1, frames);
        Assert.Empty(browser.Complaints);
    }

    private async Task<WebApplication> ForeignSiteAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.MapGet("/", () => Results.Content(
            $"""<!doctype html><html lang="en"><head><title>A site</title><link rel="icon" href="data:,"></head><body><h1>A site</h1><script src="{assistant.Address}webchat/widget.js" async></script></body></html>""",
            "text/html"));
        await site.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }
}
